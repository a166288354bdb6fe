package parley.events.time;

import parley.events.InvalidValue;

/**
 * A moment known within bounds, both included, in microseconds since 1970-01-01T00:00Z. A day's
 * latest is its last microsecond.
 *
 * @param earliest the first instant it can be; {@link #BEFORE_ALL} if nothing is known
 * @param latest the last instant it can be; {@link #AFTER_ALL} if nothing is known
 */
public record Moment(long earliest, long latest) {
    public static final long BEFORE_ALL = Long.MIN_VALUE;
    public static final long AFTER_ALL = Long.MAX_VALUE;

    /**
     * The earliest of what is told of a thing without a time: whenever the thing itself began,
     * which is told elsewhere. Before everything but {@link #BEFORE_ALL}.
     */
    public static final long THE_THINGS_BEGINNING = BEFORE_ALL + 1;

    /** An unknown moment. */
    public static final Moment UNKNOWN = new Moment(BEFORE_ALL, AFTER_ALL);

    /** Before everything: the beginning of what has always been the case. */
    public static final Moment ALWAYS = new Moment(BEFORE_ALL, BEFORE_ALL);

    /** After everything: the end of what still continues. */
    public static final Moment NEVER = new Moment(AFTER_ALL, AFTER_ALL);

    public Moment {
        if (earliest > latest) {
            throw new InvalidValue("a moment's earliest instant must not lie after its latest");
        }
    }

    public static Moment at(long instant) {
        return new Moment(instant, instant);
    }

    /** Returns the moment that may be either of two. */
    Moment or(Moment other) {
        return new Moment(Math.min(earliest, other.earliest), Math.max(latest, other.latest));
    }
}
