package parley.query.fact.upkeep;

import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;

/** A place in the order of beginning, in which assertions of one shape are kept. */
public record Beginning(long earliest, long place, long id) implements Comparable<Beginning> {

    static Beginning of(Assertion assertion) {
        return new Beginning(assertion.begin().earliest(), assertion.place(), assertion.id());
    }

    /** Before all that may begin at the instant. */
    public static Beginning before(long instant) {
        return new Beginning(instant, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** After all that may begin at the instant. */
    static Beginning after(long instant) {
        return new Beginning(instant, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** From this one on all others of the shape certainly begin after the assertion. */
    public static Beginning later(short shape, Assertion assertion) {
        return Shape.isPrecise(shape) && assertion.beginsPrecisely()
                ? of(assertion)
                : before(assertion.begin().latest());
    }

    /**
     * Before this one all of the shape either have ended by the stretch, or certainly begin before
     * what covers it.
     */
    public static Beginning mattering(short shape, Stretch stretch, @Nullable Assertion cover) {
        var reaching = before(Shape.earliestReaching(shape, stretch.from()));
        if (cover == null) {
            return reaching;
        }
        var tied = Shape.isPrecise(shape) && cover.beginsPrecisely();
        var beginning =
                tied
                        ? of(cover)
                        : before(Shape.earliestBeginningBy(shape, cover.begin().earliest()));
        return reaching.compareTo(beginning) > 0 ? reaching : beginning;
    }

    @Override
    public int compareTo(Beginning other) {
        var order = Long.compare(earliest, other.earliest);
        order = order != 0 ? order : Long.compare(place, other.place);
        return order != 0 ? order : Long.compare(id, other.id);
    }
}
