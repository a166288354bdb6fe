package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import parley.problem.Problem;

/** How the body of a request is encoded. */
public final class ContentEncodingGuard {
    private ContentEncodingGuard() {}

    /**
     * What unpacks to more than it seems is not unpacked.
     *
     * @throws parley.problem.ProblemException with 415 if it is compressed
     */
    public static void refuseAny(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                            "unsupported-encoding",
                            415,
                            "Unsupported content encoding",
                            "Send the body unencoded, without Content-Encoding.")
                    .rejected();
        }
    }
}
