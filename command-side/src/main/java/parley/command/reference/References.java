package parley.command.reference;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import parley.command.ResolvedCommand;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.eventstore.Reference;
import parley.eventstore.Reference.ToRecord;
import parley.eventstore.Reference.ToThing;
import parley.eventstore.Reference.Unchanged;

/** What must exist in the negotiation for a command to be stored. */
public final class References {
    private References() {}

    /**
     * Returns the things and records that a command mentions, its sources, those they repeat, and
     * the negotiation, in that order. Not included are the thing it is about and a record that it
     * corrects or retracts, since these are decided on from the thing's own stream. The original of
     * a duplicate must be unchanged.
     */
    public static SequencedSet<Reference> of(ResolvedCommand resolved) {
        var envelope = resolved.envelope();
        var negotiation = envelope.negotiation();
        var references = new LinkedHashSet<Reference>();
        var referenced = ReferencedValues.in(envelope.command());
        referenced.things().forEach(thing -> references.add(to(negotiation, thing)));
        referenced.records().forEach(record -> references.add(new ToRecord(negotiation, record)));
        for (var attribution : envelope.provenance().attributions()) {
            references.add(to(negotiation, attribution.source()));
            if (attribution.repeats() != null) {
                references.add(to(negotiation, attribution.repeats()));
            }
        }
        var original = resolved.original();
        if (original != null) {
            references.add(new Unchanged(original.thing(), original.version()));
        }
        var whole = to(negotiation, negotiation);
        if (!whole.thing().equals(resolved.thing())) {
            references.add(whole);
        }
        return references;
    }

    private static ToThing to(NegotiationId negotiation, ThingId id) {
        return new ToThing(Thing.of(negotiation, id));
    }
}
