package parley.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.StoredEvent;
import parley.query.facet.AssertedValue;
import parley.query.fact.FactChange;
import parley.query.projection.CorrectionChains.Chain;

/** An event as stored, and as read. */
record DecodedEvent(StoredEvent stored, Event event) {

    boolean isRetraction() {
        return event instanceof RecordRetracted;
    }

    /** Returns the record whose chain must be looked up, since this event corrects it. */
    @Nullable RecordKey corrected() {
        return corrects() ? key(stored.root()) : null;
    }

    FactChange change(Chain chain, List<AssertedValue> asserted) {
        var position = stored.position();
        var thing = stored.thing();
        if (stored.version() == 0) {
            return new FactChange.Founded(position, thing, chain.root(), asserted);
        }
        return corrects() && stored.sequence() == 0
                ? new FactChange.Corrected(position, thing, chain.root(), chain.place(), asserted)
                : new FactChange.Made(position, thing, chain.root(), chain.place(), asserted);
    }

    /** Returns the chain of the record itself, if it corrects none. */
    Chain ownChain() {
        return new Chain(
                key(stored.record()),
                stored.root(),
                stored.position() - stored.sequence(),
                stored.recordedAt(),
                stored.version() == stored.sequence());
    }

    private boolean corrects() {
        return !stored.root().equals(stored.record());
    }

    private RecordKey key(RecordId record) {
        return new RecordKey(stored.thing().negotiation(), record);
    }
}
