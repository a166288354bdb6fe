package parley.query.fact;

import parley.events.Invalid;
import parley.events.time.Moment;

/**
 * A stretch of valid time that is not empty, in microseconds since 1970-01-01T00:00Z.
 *
 * @param from its first instant; {@link Moment#BEFORE_ALL} if it has no beginning
 * @param until the first instant after it; {@link Moment#AFTER_ALL} if it has no end
 */
public record Stretch(long from, long until) {
    /** All of valid time. */
    public static final Stretch EVER = new Stretch(Moment.BEFORE_ALL, Moment.AFTER_ALL);

    public Stretch {
        if (from >= until) {
            throw new Invalid("a stretch of time ends after it begins");
        }
    }

    public boolean contains(long instant) {
        return from <= instant && instant < until;
    }

    public boolean overlaps(Stretch other) {
        return from < other.until && other.from < until;
    }
}
