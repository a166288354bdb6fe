package parley.events.time;

/**
 * The months that a season's code stands for: the quarters of the year, from 21 for January to
 * March to 24 for October to December, wherever on earth that is.
 */
final class SeasonBounds {
    /** How many months a season has. */
    static final int MONTHS = 3;

    private static final int SPRING = 21;
    private static final int WINTER = 24;

    private SeasonBounds() {}

    /** Whether what stands in a month's place is the code of a season. */
    static boolean isSeason(int code) {
        return SPRING <= code && code <= WINTER;
    }

    /** The first month of a season, from 1. */
    static int firstMonth(int code) {
        return (code - SPRING) * MONTHS + 1;
    }
}
