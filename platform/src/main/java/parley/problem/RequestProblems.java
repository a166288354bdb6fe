package parley.problem;

import java.util.Collection;

/** The problems of parameters and headers, on either side. */
public final class RequestProblems {
    private RequestProblems() {}

    /** Returns the problem for a parameter whose value is not accepted. */
    public static Problem invalidParameter(String parameter, String detail) {
        return Problem.of("invalid-parameter", 400, "Invalid parameter", detail)
                .with("parameter", parameter);
    }

    /** Returns the problem for a parameter that an address does not have. */
    public static Problem unknownParameter(String parameter, String detail) {
        return Problem.of("unknown-parameter", 400, "Unknown parameter", detail)
                .with("parameter", parameter);
    }

    /**
     * Returns the problem for a parameter that an address does not have, and lists those that it
     * has.
     */
    public static Problem unknownParameter(String parameter, Collection<String> known) {
        var detail =
                known.isEmpty()
                        ? "This address takes no parameters."
                        : "This address takes: %s.%s"
                                .formatted(
                                        String.join(", ", known),
                                        DidYouMean.hint(parameter, known));
        return unknownParameter(parameter, detail).with("known", known);
    }

    /** Returns the problem for a header whose value is not accepted. */
    public static Problem invalidHeader(String header, String detail) {
        return Problem.of("invalid-header", 400, "Invalid header", detail).with("header", header);
    }
}
