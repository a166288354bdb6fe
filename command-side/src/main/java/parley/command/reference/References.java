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

/** What must stand in the negotiation for a command to be stored. */
public final class References {
    private References() {}

    /**
     * The things and records that a command names, the sources it rests on, those they repeat, and
     * the negotiation itself; but not the thing it is about, nor a record that it corrects or
     * retracts, for these are decided on from that thing's stream. Another stream that was decided
     * on must be as it was. They come in the order in which the command mentions them.
     */
    public static SequencedSet<Reference> of(ResolvedCommand resolved) {
        var envelope = resolved.envelope();
        var negotiation = envelope.negotiation();
        var references = new LinkedHashSet<Reference>();
        var mentions = ReferencedValues.in(envelope.command());
        mentions.things().forEach(thing -> references.add(to(negotiation, thing)));
        mentions.records().forEach(record -> references.add(new ToRecord(negotiation, record)));
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
