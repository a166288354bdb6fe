package parley.events.time;

/**
 * The months of a season's code: the quarters of the year, from 21 (January to March) to 24
 * (October to December), in either hemisphere.
 */
final class SeasonBounds {
    /** The number of months in a season. */
    static final int MONTHS = 3;

    private static final int SPRING = 21;
    private static final int WINTER = 24;

    private SeasonBounds() {}

    /** Returns whether the number in a month's place is the code of a season. */
    static boolean isSeason(int code) {
        return SPRING <= code && code <= WINTER;
    }

    /** Returns the first month of a season, from 1. */
    static int firstMonth(int code) {
        return (code - SPRING) * MONTHS + 1;
    }
}
