package parley.query.fact.read;

import parley.events.RecordId;
import parley.events.time.Extent;
import parley.query.fact.Interval;

/**
 * What a record says about a facet.
 *
 * @param value JSON, byte for byte as it was given
 * @param root the first of the records that correct each other
 * @param place the position of the root's first event
 * @param position the position of the event that says so: the newest correction's
 */
public record AssertionView(String value, RecordId root, long place, long position, Extent extent) {
    /** Whether it surely had begun, and had not ended, throughout a stretch. */
    boolean surelyCovers(Interval stretch) {
        return extent.begin().latest() <= stretch.from()
                && stretch.until() <= extent.end().earliest();
    }
}
