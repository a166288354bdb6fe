package parley.query.fact;

import java.util.Comparator;
import parley.events.time.Extent;
import parley.events.time.Moment;

/**
 * What one record says about one facet: that a value held over an extent. The value itself does not
 * matter to the order of things and is kept elsewhere, under the assertion's id.
 *
 * @param id rises in recorded order, and within a record in the order told
 * @param place the log's position of the first event of the record's root; a correction keeps it
 */
public record Assertion(long id, long place, Extent extent) {
    /** In the order told: a later record after an earlier one. */
    static final Comparator<Assertion> IN_ORDER_TOLD =
            Comparator.comparingLong(Assertion::place).thenComparingLong(Assertion::id);

    public Moment begin() {
        return extent.begin();
    }

    public Moment end() {
        return extent.end();
    }

    /** Whether it begins at one instant that is known. */
    public boolean beginsPrecisely() {
        return begin().earliest() == begin().latest();
    }

    public boolean possiblyCovers(long instant) {
        return begin().earliest() <= instant && instant < end().latest();
    }

    public boolean certainlyCovers(long instant) {
        return begin().latest() <= instant && instant < end().earliest();
    }

    /** Whether it covers each instant of a stretch for certain. */
    public boolean certainlyCovers(Interval stretch) {
        return begin().latest() <= stretch.from() && stretch.until() <= end().earliest();
    }

    /**
     * Whether this one's beginning certainly comes after the other's. Of two that begin within the
     * same bounds it is the one told later, so that never both come after each other. Transitive.
     */
    public boolean certainlyBeginsAfter(Assertion other) {
        return begin().equals(other.begin())
                ? IN_ORDER_TOLD.compare(this, other) > 0
                : begin().earliest() >= other.begin().latest();
    }
}
