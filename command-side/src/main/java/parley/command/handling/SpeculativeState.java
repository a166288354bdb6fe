package parley.command.handling;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.ResolvedCommand;
import parley.command.correction.LoadedThing;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.eventstore.AppendResult;

/**
 * Things as they will be once all that is in flight is stored. What it says is a guess, if a good
 * one: the log refuses what was decided on a wrong one. For one thread.
 */
public final class SpeculativeState implements TargetResolver {
    private final StreamRepository stored;

    /** What was kept before may be outdated by others; what is kept since is as we know it. */
    private final long began;

    private final Map<Thing, Expected> things = new HashMap<>();
    private final Map<RecordId, Thing> records = new HashMap<>();
    private final Map<NegotiationId, ZoneId> zones = new HashMap<>();

    /** What is not in flight is as it is stored. */
    public SpeculativeState(StreamRepository stored) {
        this.stored = stored;
        this.began = stored.now();
    }

    /**
     * A thing with records that are in flight.
     *
     * @param added about what these take
     */
    private record Expected(LoadedThing<?> told, long added) {}

    @Override
    public LoadedThing<?> read(Thing thing) {
        var expected = things.get(thing);
        return expected == null ? stored.read(thing, began).settled() : expected.told;
    }

    /** What a thing is founded on: nothing, unless it is at hand. */
    public LoadedThing<?> unread(Thing thing) {
        var expected = things.get(thing);
        return expected == null ? stored.unread(thing) : expected.told;
    }

    @Override
    public Optional<Thing> thingOf(RecordId record) {
        var known = records.get(record);
        return known == null ? stored.thingOf(record) : Optional.of(known);
    }

    @Override
    public Optional<ZoneId> zoneOf(NegotiationId negotiation) {
        var known = zones.get(negotiation);
        return known == null ? stored.zoneOf(negotiation) : Optional.of(known);
    }

    /**
     * A command is in flight.
     *
     * @param on what was decided on
     */
    public void expect(ResolvedCommand resolved, LoadedThing<?> on, Accepted accepted) {
        var envelope = resolved.envelope();
        var told = on;
        for (var event : accepted.events()) {
            told = told.apply(event, envelope.provenance());
        }
        var before = things.get(resolved.thing());
        var added = envelope.size() + (before == null ? 0 : before.added);
        things.put(resolved.thing(), new Expected(told.settled(), added));
        records.put(envelope.record(), resolved.thing());
        if (envelope.command() instanceof OpenNegotiation open) {
            zones.put(envelope.negotiation(), open.zone());
        }
    }

    /** A command has come about: as was expected or, if it is a repeat, perhaps long before. */
    public void confirm(CommandEnvelope envelope, AppendResult answer) {
        records.remove(envelope.record());
        var thing = answer.thing();
        var expected = things.get(thing);
        if (expected != null && expected.told.version() == answer.version()) {
            things.remove(thing);
            stored.keep(thing, expected.told, expected.added);
        } else if (answer.repeated()) {
            things.remove(thing);
            stored.outdate(thing);
        }
        if (envelope.command() instanceof OpenNegotiation open) {
            zones.remove(envelope.negotiation());
            stored.keep(envelope.negotiation(), open.zone());
        }
    }

    /** Nothing is expected any more; what was confirmed in part is to be read on. */
    public void forget() {
        things.keySet().forEach(stored::outdate);
        things.clear();
        records.clear();
        zones.clear();
    }
}
