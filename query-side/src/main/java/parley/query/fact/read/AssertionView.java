package parley.query.fact.read;

import parley.events.RecordId;
import parley.events.time.Extent;
import parley.query.fact.Assertion;

/**
 * A record's assertion about a facet and, in a reading, what it says there.
 *
 * @param value JSON, byte for byte as it was given
 * @param root the first record of the chain of corrections
 * @param assertion when it holds, and the place of the record
 * @param position that of the event that says so: the newest correction's
 * @param ended whether a reading says of it that its value has ended, not that it holds
 */
public record AssertionView(
        String value, RecordId root, Assertion assertion, long position, boolean ended) {
    public long place() {
        return assertion.place();
    }

    public Extent extent() {
        return assertion.extent();
    }

    AssertionView as(boolean hasEnded) {
        return hasEnded == ended
                ? this
                : new AssertionView(value, root, assertion, position, hasEnded);
    }
}
