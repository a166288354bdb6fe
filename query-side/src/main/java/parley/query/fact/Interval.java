package parley.query.fact;

import parley.events.InvalidValue;
import parley.events.time.Moment;

/**
 * A non-empty interval of valid time, in microseconds since 1970-01-01T00:00Z.
 *
 * @param from its first instant; {@link Moment#BEFORE_ALL} if it has no beginning
 * @param until the first instant after it; {@link Moment#AFTER_ALL} if it has no end
 */
public record Interval(long from, long until) {
    /** All of valid time. */
    public static final Interval EVER = new Interval(Moment.BEFORE_ALL, Moment.AFTER_ALL);

    public Interval {
        if (from >= until) {
            throw new InvalidValue("a stretch of time ends after it begins");
        }
    }

    public boolean contains(long instant) {
        return from <= instant && instant < until;
    }

    public boolean overlaps(Interval other) {
        return from < other.until && other.from < until;
    }
}
