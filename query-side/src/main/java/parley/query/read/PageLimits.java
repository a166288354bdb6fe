package parley.query.read;

import parley.problem.Problem;
import parley.problem.RequestProblems;

/** The limits of pages. */
final class PageLimits {
    /** The number of entries if the caller gives none. */
    static final String USUAL_LIMIT = "100";

    private static final int MAX = 1000;

    private PageLimits() {}

    static int limit(int limit) {
        if (limit < 1 || limit > MAX) {
            throw outOfRange().rejected();
        }
        return limit;
    }

    /** Returns the problem for a limit that is a whole number, however large. */
    static Problem outOfRange() {
        return RequestProblems.invalidParameter(
                "limit", "A page can hold from 1 to %d entries.".formatted(MAX));
    }
}
