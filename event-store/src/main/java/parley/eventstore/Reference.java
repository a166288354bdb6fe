package parley.eventstore;

import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;

/** Something that a record names and that must exist, and not be retracted, when it is stored. */
public sealed interface Reference {
    /** A thing: it was founded, and its founding record stands. */
    record ToThing(Thing thing) implements Reference {}

    /**
     * A record of a negotiation, by any id of its chain of corrections: the chain stands, and so
     * does the thing that it is about.
     */
    record ToRecord(NegotiationId negotiation, RecordId record) implements Reference {}

    /**
     * A thing whose stream holds that many events still: for what was decided on by what they say.
     */
    record Unchanged(Thing thing, long version) implements Reference {}
}
