package parley.query.fact.read;

import parley.events.RecordId;
import parley.events.time.Extent;

/**
 * A record's assertion about a facet.
 *
 * @param value JSON, byte for byte as it was given
 * @param root the first record of the chain of corrections
 * @param place the position of the root's first event
 * @param position the position of the event that makes the assertion: the newest correction's
 */
public record AssertionView(
        String value, RecordId root, long place, long position, Extent extent) {}
