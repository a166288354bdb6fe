package parley.eventstore;

import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.events.Thing;

/** A precondition of a record on a thing or another record, checked when it is stored. */
public sealed interface Reference {
    /** A thing that must exist and not be retracted. */
    record ToThing(Thing thing) implements Reference {}

    /**
     * A record of a negotiation, by any id of its chain of corrections: neither the chain nor its
     * thing may be retracted.
     */
    record ToRecord(NegotiationId negotiation, RecordId record) implements Reference {
        public RecordKey key() {
            return new RecordKey(negotiation, record);
        }
    }

    /** A thing whose stream must still be at this version, as the decision rests on its state. */
    record Unchanged(Thing thing, long version) implements Reference {}
}
