package parley.eventstore;

import parley.events.RecordId;

/**
 * What an append takes down.
 *
 * @param root the first record of the retracted chain
 * @param foundsThing that record founded the stream's thing, so the thing is retracted with it
 */
public record Retraction(RecordId root, boolean foundsThing) {}
