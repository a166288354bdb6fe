package parley.query.fact;

import parley.events.time.Moment;

/**
 * The size class of an assertion: the powers of two below which its length and the imprecision of
 * its beginning stay. Within one class, in order of beginning, the assertions that can cover an
 * instant lie close together however long the history is, so a plain ordered index finds them. A
 * facet has few classes.
 *
 * <p>In a course everything covers for ever. Where such an assertion may end, its beginning may be
 * bounded more narrowly than was told; since the bounds as told decide ties, its class has the
 * power of two of their imprecision too, in place of a length.
 */
public final class SizeClass {
    private static final int IMPRECISIONS = Long.SIZE + 1;

    /** The length of assertions that certainly cover for ever. */
    private static final int LASTING = Long.SIZE + 1;

    /** The least length of assertions that cover for ever and yet may end. */
    private static final int ENDING_COURSE = LASTING + 1;

    private SizeClass() {}

    public static short of(Assertion assertion) {
        var begin = assertion.begin();
        var end = assertion.end();
        if (assertion.mayEndUnderItsCover()) {
            return of(ENDING_COURSE + imprecisionAsTold(assertion), assertion);
        }
        return end.earliest() == Moment.AFTER_ALL
                ? of(LASTING, assertion)
                : of(bits(end.latest() - begin.earliest()), assertion);
    }

    private static short of(int length, Assertion assertion) {
        var imprecision = bits(assertion.latestBegin() - assertion.begin().earliest());
        return (short) (length * IMPRECISIONS + imprecision);
    }

    /** Returns whether assertions of this class certainly cover for ever. */
    public static boolean isLasting(short shape) {
        return length(shape) >= LASTING;
    }

    /**
     * Returns whether assertions of this class certainly cover for ever and may, as told, begin
     * within the assertion's bounds.
     */
    public static boolean isLastingAsImpreciseAs(short shape, Assertion assertion) {
        return isLasting(shape) && imprecisionAsTold(shape) == imprecisionAsTold(assertion);
    }

    /** Returns whether assertions of this class may begin within narrower bounds than was told. */
    static boolean isTightened(short shape) {
        return length(shape) >= ENDING_COURSE;
    }

    /** Returns whether assertions of this class begin at a single known instant. */
    static boolean isPrecise(short shape) {
        return imprecision(shape) == 0;
    }

    /**
     * Returns the earliest beginning of an assertion of this class that may still cover the
     * instant.
     */
    public static long earliestReaching(short shape, long instant) {
        return isLasting(shape) ? Moment.BEFORE_ALL : before(instant, length(shape));
    }

    /**
     * Returns an instant by which an assertion of this class that begins at the instant or later
     * has not certainly begun yet.
     */
    static long notCertainlyBegunBefore(short shape, long earliestBegin) {
        var bits = imprecision(shape);
        return bits == 0 ? earliestBegin : earliestBegin + (1L << (bits - 1));
    }

    /**
     * Returns the earliest beginning of an assertion of this class that, as told, may also begin at
     * the instant.
     */
    static long earliestBeginningBy(short shape, long instant) {
        return before(instant, imprecisionAsTold(shape));
    }

    private static int length(short shape) {
        return shape / IMPRECISIONS;
    }

    private static int imprecision(short shape) {
        return shape % IMPRECISIONS;
    }

    private static int imprecisionAsTold(short shape) {
        return isTightened(shape) ? length(shape) - ENDING_COURSE : imprecision(shape);
    }

    private static int imprecisionAsTold(Assertion assertion) {
        return bits(assertion.begin().latest() - assertion.begin().earliest());
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
