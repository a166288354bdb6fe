package parley.openapi;

import java.util.List;

/** What one side tells of what it answers, beside what the framework knows of its addresses. */
public interface OpenApiContributor {
    /** The problems that it may tell. */
    List<ProblemType> problems();

    /** Completes what it answers. */
    void write(OpenApiBuilder draft);
}
