package parley.events.time;

import parley.events.InvalidValue;

/**
 * A stretch of valid time from a beginning up to an end, each known only as well as its moment. It
 * holds at {@code v} for certain when {@code begin.latest ≤ v < end.earliest}, and possibly when
 * {@code begin.earliest ≤ v < end.latest}.
 */
public record Extent(Moment begin, Moment end) {
    /** Throughout all of time, as attributes hold. */
    public static final Extent THROUGHOUT = new Extent(Moment.ALWAYS, Moment.NEVER);

    public Extent {
        if (begin.earliest() > end.latest()) {
            throw new InvalidValue("the end lies before the beginning");
        }
    }

    /** What begins at a moment and is not known to have ended. */
    public static Extent from(Moment begin) {
        return new Extent(begin, Moment.NEVER);
    }

    /** What may be the one stretch or the other. */
    Extent or(Extent other) {
        return new Extent(begin.or(other.begin), end.or(other.end));
    }
}
