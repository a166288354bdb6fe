package parley.query.web;

import parley.problem.Problem;
import parley.problem.ProblemException;

/** Refuses a parameter that an address takes, for its value. */
public final class InvalidParameter {
    private InvalidParameter() {}

    /** The refusal of a parameter. */
    public static ProblemException because(String parameter, String detail) {
        return problem(parameter, detail).rejected();
    }

    /** The same as a problem, to which more can be added. */
    public static Problem problem(String parameter, String detail) {
        return Problem.of("invalid-parameter", 400, "Invalid parameter", detail)
                .with("parameter", parameter);
    }
}
