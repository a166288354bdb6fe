package parley.query.read;

import parley.query.web.InvalidParameter;

/** How much a page may hold. */
final class PageLimits {
    /** How many a page holds, where nobody says. */
    static final String USUAL_LIMIT = "100";

    private static final int MOST = 1000;

    private PageLimits() {}

    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidParameter.because(
                    "limit", "A page can hold from 1 to %d entries.".formatted(MOST));
        }
        return limit;
    }
}
