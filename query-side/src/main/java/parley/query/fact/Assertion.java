package parley.query.fact;

import java.util.Comparator;
import parley.events.time.Extent;
import parley.events.time.Moment;

/**
 * One record's assertion about one facet: that a value held over an extent. The value itself does
 * not affect the order of assertions and is stored elsewhere, under the assertion's id.
 *
 * @param id rises in recorded order, and within a record in the order of its assertions
 * @param place the log position of the first event of the record's root; a correction keeps it
 */
public record Assertion(long id, long place, Extent extent) {
    /** Orders assertions by place, then by id: a later record comes after an earlier one. */
    static final Comparator<Assertion> BY_PLACE =
            Comparator.comparingLong(Assertion::place).thenComparingLong(Assertion::id);

    /**
     * The best reading first: the one that begins latest, with every beginning at its earliest;
     * among equals, the later one {@linkplain #BY_PLACE by place}. So whatever certainly begins
     * after an assertion comes before it, with one exception: what may begin at the very instant at
     * which the assertion begins precisely.
     */
    public static final Comparator<Assertion> BEST_READING_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                    .thenComparing(BY_PLACE)
                    .reversed();

    public Moment begin() {
        return extent.begin();
    }

    public Moment end() {
        return extent.end();
    }

    /** Returns whether it begins at a single known instant. */
    public boolean beginsPrecisely() {
        return begin().earliest() == begin().latest();
    }

    public boolean possiblyCovers(long instant) {
        return begin().earliest() <= instant && instant < end().latest();
    }

    public boolean certainlyCovers(long instant) {
        return begin().latest() <= instant && instant < end().earliest();
    }

    /**
     * Returns whether this assertion certainly begins after the other. Of two whose beginnings have
     * the same bounds, the later one {@linkplain #BY_PLACE by place} does, so that never both begin
     * after each other. The relation is transitive.
     */
    public boolean certainlyBeginsAfter(Assertion other) {
        return begin().equals(other.begin())
                ? BY_PLACE.compare(this, other) > 0
                : begin().earliest() >= other.begin().latest();
    }
}
