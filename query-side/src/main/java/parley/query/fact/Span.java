package parley.query.fact;

import parley.events.time.Moment;

/**
 * When what an assertion tells of took place: from its beginning until it was over. For a change
 * this is the assertion's extent; for something that happened it is the time when it did, although
 * the assertion holds ever after. Whatever begins lasts for an instant at least, and nothing is
 * over before it begins.
 *
 * @param begin when it began
 * @param over the first instant after it
 */
public record Span(Moment begin, Moment over) {
    /** The size class of what is not surely over at any time. */
    public static final short LASTING = 17;

    /** The size class of what neither begins nor ends, and so is on no timeline. */
    private static final short THROUGHOUT = -1;

    private static final int BITS_PER_SIZE = 4;

    /** Returns whether some beginning and end within the bounds overlap a window. */
    public boolean possiblyOverlaps(Interval window) {
        return begin.earliest() < window.until()
                && (over.latest() > window.from() || latestBegin() >= window.from());
    }

    /** Returns whether every beginning and end within the bounds overlap a window. */
    public boolean certainlyOverlaps(Interval window) {
        var certainlyBegun = window.until() == Moment.AFTER_ALL || latestBegin() < window.until();
        return certainlyBegun
                && (begin.earliest() >= window.from() || over.earliest() > window.from());
    }

    public boolean certainlyBeganBefore(long instant) {
        return latestBegin() < instant;
    }

    /** Returns the last instant of it, for what is over at some time. */
    public Moment last() {
        return new Moment(before(over.earliest()), before(over.latest()));
    }

    private static long before(long instant) {
        var isBounded = instant != Moment.BEFORE_ALL && instant != Moment.AFTER_ALL;
        return isBounded ? instant - 1 : instant;
    }

    private long latestBegin() {
        return Math.min(begin.latest(), over.latest());
    }

    /**
     * Returns the size class: how many hexadecimal digits the length in microseconds has, from the
     * earliest beginning until it is surely over. Within one class, what can reach an instant
     * begins within a stretch before it that is as long as sixteen times the shortest of the class.
     */
    public short size() {
        if (over.equals(Moment.NEVER)
                && (begin.equals(Moment.ALWAYS)
                        || begin.earliest() == Moment.THE_THINGS_BEGINNING)) {
            return THROUGHOUT;
        }
        if (over.latest() == Moment.AFTER_ALL) {
            return LASTING;
        }
        var bits = Long.SIZE - Long.numberOfLeadingZeros(over.latest() - begin.earliest());
        return (short) Math.ceilDiv(bits, BITS_PER_SIZE);
    }

    /**
     * Returns the earliest beginning of what is of a size and may overlap what follows an instant.
     */
    public static long earliestReaching(short size, long instant) {
        return size == LASTING
                ? Moment.BEFORE_ALL
                : SizeClass.before(instant, size * BITS_PER_SIZE);
    }
}
