package parley.query.fact.maintenance;

import parley.events.time.Moment;
import parley.query.fact.Assertion;

/**
 * Assertions of about the same length and imprecision are of one shape: the powers of two below
 * which their length and their beginning's imprecision stay. Among assertions of one shape, in
 * order of beginning, those that can cover an instant lie close together, however long the history:
 * a plain ordered index finds them. A facet has few shapes.
 */
public final class SizeClass {
    private static final int IMPRECISIONS = Long.SIZE + 1;

    /** The length of what surely goes on for ever. */
    private static final int LASTING = Long.SIZE + 1;

    private SizeClass() {}

    public static short of(Assertion assertion) {
        var begin = assertion.begin();
        var end = assertion.end();
        return end.earliest() == Moment.AFTER_ALL
                ? lastingAsImpreciseAs(assertion)
                : of(bits(end.latest() - begin.earliest()), assertion);
    }

    /** The shape of those that go on for ever and may begin within the assertion's bounds. */
    public static short lastingAsImpreciseAs(Assertion assertion) {
        return of(LASTING, assertion);
    }

    private static short of(int length, Assertion assertion) {
        var begin = assertion.begin();
        return (short) (length * IMPRECISIONS + bits(begin.latest() - begin.earliest()));
    }

    /** Whether assertions of this shape surely go on for ever. */
    public static boolean isLasting(short shape) {
        return shape / IMPRECISIONS == LASTING;
    }

    /** Whether assertions of this shape begin at one instant that is known. */
    static boolean isPrecise(short shape) {
        return shape % IMPRECISIONS == 0;
    }

    /** The earliest that one of this shape can begin that may still go on at the instant. */
    public static long earliestReaching(short shape, long instant) {
        var length = shape / IMPRECISIONS;
        return length == LASTING ? Moment.BEFORE_ALL : before(instant, length);
    }

    /** The earliest that one of this shape can begin that may as well begin at the instant. */
    static long earliestBeginningBy(short shape, long instant) {
        return before(instant, shape % IMPRECISIONS);
    }

    /** The instant less {@code 2^bits - 1}, or the beginning of time where that lies before it. */
    private static long before(long instant, int bits) {
        var span = bits == Long.SIZE ? -1L : (1L << bits) - 1;
        var sinceBeginning = instant - Moment.BEFORE_ALL;
        return Long.compareUnsigned(span, sinceBeginning) > 0 ? Moment.BEFORE_ALL : instant - span;
    }

    /** How many bits an unsigned number has. */
    private static int bits(long unsigned) {
        return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
    }
}
