package parley.events.time;

import parley.events.InvalidValue;

/**
 * A moment that lies somewhere between two instants, both included, in microseconds since
 * 1970-01-01T00:00Z. A day's latest is its last microsecond.
 *
 * @param earliest the first instant it can be; {@link #BEFORE_ALL} if nothing is known
 * @param latest the last instant it can be; {@link #AFTER_ALL} if nothing is known
 */
public record Moment(long earliest, long latest) {
    public static final long BEFORE_ALL = Long.MIN_VALUE;
    public static final long AFTER_ALL = Long.MAX_VALUE;

    /** Somewhere in time, nobody knows where. */
    public static final Moment UNKNOWN = new Moment(BEFORE_ALL, AFTER_ALL);

    /** Before everything: what has always been so began here. */
    public static final Moment ALWAYS = new Moment(BEFORE_ALL, BEFORE_ALL);

    /** After everything: what still goes on ends here. */
    public static final Moment NEVER = new Moment(AFTER_ALL, AFTER_ALL);

    public Moment {
        if (earliest > latest) {
            throw new InvalidValue("a moment's earliest instant must not lie after its latest");
        }
    }

    public static Moment at(long instant) {
        return new Moment(instant, instant);
    }

    /** Somewhere between the two, both included: what may be the one or the other. */
    Moment or(Moment other) {
        return new Moment(Math.min(earliest, other.earliest), Math.max(latest, other.latest));
    }
}
