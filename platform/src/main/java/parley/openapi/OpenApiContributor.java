package parley.openapi;

import java.util.List;

/** One side's contribution to the OpenAPI document, beyond what its controllers declare. */
public interface OpenApiContributor {
    /** Returns the problems that it may answer. */
    List<ProblemType> problems();

    /** Completes the document. */
    void write(OpenApiBuilder builder);
}
