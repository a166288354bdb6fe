package parley.eventstore;

import parley.events.RecordId;

/**
 * The retraction of an earlier record.
 *
 * @param root the first record of the retracted chain
 * @param foundsThing whether that record founded the stream's thing, which is then retracted too
 */
public record Retraction(RecordId root, boolean foundsThing) {}
