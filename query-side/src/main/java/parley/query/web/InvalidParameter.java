package parley.query.web;

import parley.problem.Problem;
import parley.problem.ProblemException;

/** The problem of a known parameter with an invalid value. */
public final class InvalidParameter {
    private InvalidParameter() {}

    /** Returns the problem as an exception. */
    public static ProblemException because(String parameter, String detail) {
        return problem(parameter, detail).rejected();
    }

    /** Returns the problem, to which more can be added. */
    public static Problem problem(String parameter, String detail) {
        return Problem.of("invalid-parameter", 400, "Invalid parameter", detail)
                .with("parameter", parameter);
    }
}
