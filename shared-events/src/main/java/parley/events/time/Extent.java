package parley.events.time;

import parley.events.InvalidValue;

/**
 * A period of valid time whose beginning and end are each known within bounds. It certainly
 * contains {@code v} if {@code begin.latest ≤ v < end.earliest}, and possibly if {@code
 * begin.earliest ≤ v < end.latest}.
 */
public record Extent(Moment begin, Moment end) {
    /** All of time, in which attributes hold. */
    public static final Extent THROUGHOUT = new Extent(Moment.ALWAYS, Moment.NEVER);

    public Extent {
        if (begin.earliest() > end.latest()) {
            throw new InvalidValue("the end lies before the beginning");
        }
    }

    /** Returns an extent that begins at a moment and is not known to have ended. */
    public static Extent from(Moment begin) {
        return new Extent(begin, Moment.NEVER);
    }

    /** Returns the extent that may be either of two. */
    Extent or(Extent other) {
        return new Extent(begin.or(other.begin), end.or(other.end));
    }
}
