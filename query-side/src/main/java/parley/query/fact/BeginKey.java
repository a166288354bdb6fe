package parley.query.fact;

import org.jspecify.annotations.Nullable;

/** A position in the order of beginning, in which the assertions of one size class are kept. */
public record BeginKey(long earliest, long place, long id) implements Comparable<BeginKey> {

    static BeginKey of(Assertion assertion) {
        return new BeginKey(assertion.begin().earliest(), assertion.place(), assertion.id());
    }

    /** Returns a key before all assertions that may begin at the instant. */
    public static BeginKey before(long instant) {
        return new BeginKey(instant, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** Returns a key after all assertions that may begin at the instant. */
    static BeginKey after(long instant) {
        return new BeginKey(instant, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /**
     * Returns the key from which on all other assertions of the size class certainly begin after
     * this assertion, and after whatever it may hide.
     */
    public static BeginKey later(short shape, Assertion assertion) {
        return SizeClass.isPrecise(shape) && assertion.beginsPrecisely()
                ? of(assertion)
                : before(assertion.begin().latest());
    }

    /**
     * Returns the key before which all assertions of the size class either have ended before the
     * interval, or certainly begin before the assertion that covers it.
     */
    public static BeginKey mattering(short shape, Interval stretch, @Nullable Assertion cover) {
        var reaching = before(SizeClass.earliestReaching(shape, stretch.from()));
        if (cover == null) {
            return reaching;
        }
        var tied = SizeClass.isPrecise(shape) && cover.beginsPrecisely();
        var beginning =
                tied
                        ? of(cover)
                        : before(SizeClass.earliestBeginningBy(shape, cover.begin().earliest()));
        return reaching.compareTo(beginning) > 0 ? reaching : beginning;
    }

    @Override
    public int compareTo(BeginKey other) {
        var order = Long.compare(earliest, other.earliest);
        order = order != 0 ? order : Long.compare(place, other.place);
        return order != 0 ? order : Long.compare(id, other.id);
    }
}
