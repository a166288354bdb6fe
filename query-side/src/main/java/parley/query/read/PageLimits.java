package parley.query.read;

import parley.problem.Problem;

/** What parameters may be. */
final class PageLimits {
    /** How many a page holds, where nobody says. */
    static final String USUAL_LIMIT = "100";

    private static final int MOST = 1000;

    private PageLimits() {}

    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "A page can hold from 1 to %d entries.".formatted(MOST));
        }
        return limit;
    }

    static RuntimeException invalid(String parameter, String detail) {
        return problem(parameter, detail).rejected();
    }

    static Problem problem(String parameter, String detail) {
        return Problem.of("invalid-parameter", 400, "Invalid parameter", detail)
                .with("parameter", parameter);
    }
}
