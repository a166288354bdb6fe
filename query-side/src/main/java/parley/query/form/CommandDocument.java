package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import parley.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of whoever takes the commands, which forms are made of. */
@FunctionalInterface
public interface CommandDocument {
    /**
     * Returns it as it is now; nobody changes what is returned.
     *
     * @param request on behalf of which it is read
     * @throws ProblemException if it can't be had at present
     */
    JsonNode read(HttpServletRequest request);
}
