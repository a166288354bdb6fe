package parley.query.fact;

import parley.events.time.Moment;

/**
 * The size class of an assertion: the powers of two below which its length and the imprecision of
 * its beginning stay. Within one class, in order of beginning, the assertions that can cover an
 * instant lie close together however long the history is, so a plain ordered index finds them. A
 * facet has few classes.
 */
public final class SizeClass {
    private static final int IMPRECISIONS = Long.SIZE + 1;

    /** The length of assertions that certainly last for ever. */
    private static final int LASTING = Long.SIZE + 1;

    private SizeClass() {}

    public static short of(Assertion assertion) {
        var begin = assertion.begin();
        var end = assertion.end();
        return end.earliest() == Moment.AFTER_ALL
                ? lastingAsImpreciseAs(assertion)
                : of(bits(end.latest() - begin.earliest()), assertion);
    }

    /**
     * Returns the class of assertions that last for ever and may begin within the assertion's
     * bounds.
     */
    public static short lastingAsImpreciseAs(Assertion assertion) {
        return of(LASTING, assertion);
    }

    private static short of(int length, Assertion assertion) {
        var begin = assertion.begin();
        return (short) (length * IMPRECISIONS + bits(begin.latest() - begin.earliest()));
    }

    /** Returns whether assertions of this class certainly last for ever. */
    public static boolean isLasting(short shape) {
        return shape / IMPRECISIONS == LASTING;
    }

    /** Returns whether assertions of this class begin at a single known instant. */
    static boolean isPrecise(short shape) {
        return shape % IMPRECISIONS == 0;
    }

    /**
     * Returns the earliest beginning of an assertion of this class that may still last at the
     * instant.
     */
    public static long earliestReaching(short shape, long instant) {
        var length = shape / IMPRECISIONS;
        return length == LASTING ? Moment.BEFORE_ALL : before(instant, length);
    }

    /**
     * Returns an instant by which an assertion of this class that begins at the instant or later
     * has not certainly begun yet.
     */
    static long notCertainlyBegunBefore(short shape, long earliestBegin) {
        var bits = shape % IMPRECISIONS;
        return bits == 0 ? earliestBegin : earliestBegin + (1L << (bits - 1));
    }

    /**
     * Returns the earliest beginning of an assertion of this class that may also begin at the
     * instant.
     */
    static long earliestBeginningBy(short shape, long instant) {
        return before(instant, shape % IMPRECISIONS);
    }

    /**
     * Returns the instant minus {@code 2^bits - 1}, or the beginning of time where that lies before
     * it.
     */
    static long before(long instant, int bits) {
        var span = bits == Long.SIZE ? -1L : (1L << bits) - 1;
        var sinceBeginning = instant - Moment.BEFORE_ALL;
        return Long.compareUnsigned(span, sinceBeginning) > 0 ? Moment.BEFORE_ALL : instant - span;
    }

    /** Returns how many bits an unsigned number has. */
    private static int bits(long unsigned) {
        return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
    }
}
