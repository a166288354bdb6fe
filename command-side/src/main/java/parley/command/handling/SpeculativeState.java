package parley.command.handling;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.DuplicateSources;
import parley.command.ResolvedCommand;
import parley.command.correction.LoadedThing;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.source.SourceId;
import parley.eventstore.AppendResult;

/**
 * Things as they will be once everything in flight is stored. This is a guess: the log rejects what
 * was decided on a wrong one. For one thread.
 */
public final class SpeculativeState implements TargetResolver {
    private final StreamRepository stored;

    /**
     * Things cached before may have been changed by other processes; those cached since are as this
     * pipeline left them.
     */
    private final long generation;

    private final Map<Thing, Expected> things = new HashMap<>();
    private final Map<RecordKey, Thing> records = new HashMap<>();
    private final Map<NegotiationId, ZoneId> zones = new HashMap<>();

    /** Starts with nothing in flight. */
    public SpeculativeState(StreamRepository stored) {
        this.stored = stored;
        this.generation = stored.nextGeneration();
    }

    /**
     * A thing with records in flight.
     *
     * @param added bytes that these take, as an estimate
     */
    private record Expected(LoadedThing<?> loaded, long added) {}

    @Override
    public LoadedThing<?> read(Thing thing) {
        var expected = things.get(thing);
        return expected == null ? stored.read(thing, generation).refolded() : expected.loaded;
    }

    /** Returns the thing as in flight or cached; otherwise with no events. */
    public LoadedThing<?> cachedOrNew(Thing thing) {
        var expected = things.get(thing);
        return expected == null ? stored.cachedOrNew(thing) : expected.loaded;
    }

    @Override
    public Optional<Thing> thingOf(RecordKey record) {
        var known = records.get(record);
        return known == null ? stored.thingOf(record) : Optional.of(known);
    }

    @Override
    public Optional<ZoneId> zoneOf(NegotiationId negotiation) {
        var known = zones.get(negotiation);
        return known == null ? stored.zoneOf(negotiation) : Optional.of(known);
    }

    @Override
    public DuplicateSources duplicateSources(NegotiationId negotiation) {
        var inFlight = new HashMap<SourceId, Optional<SourceId>>();
        things.forEach((thing, expected) -> {
            if (thing.kind() == ThingKind.SOURCE && thing.negotiation().equals(negotiation)) {
                inFlight.put(new SourceId(thing.id()), original(expected.loaded));
            }
        });
        return stored.duplicateSources(negotiation).with(inFlight);
    }

    private static Optional<SourceId> original(LoadedThing<?> source) {
        return source.isRetracted()
                ? Optional.empty()
                : source.original().map(of -> new SourceId(of.value()));
    }

    /**
     * Takes note of a command that is now in flight.
     *
     * @param on the thing that it was decided on
     */
    public void expect(ResolvedCommand resolved, LoadedThing<?> on, Accepted accepted) {
        var envelope = resolved.envelope();
        var loaded = on;
        for (var event : accepted.events()) {
            loaded = loaded.apply(event, envelope.provenance());
        }
        var before = things.get(resolved.thing());
        var added = envelope.size() + (before == null ? 0 : before.added);
        things.put(resolved.thing(), new Expected(loaded.refolded(), added));
        records.put(envelope.key(), resolved.thing());
        if (envelope.command() instanceof OpenNegotiation open) {
            zones.put(envelope.negotiation(), open.zone());
        }
    }

    /**
     * Takes note that a command is stored: as expected or, if it is a repeat, perhaps long before.
     */
    public void confirm(CommandEnvelope envelope, AppendResult answer) {
        records.remove(envelope.key());
        var thing = answer.thing();
        var expected = things.get(thing);
        if (expected != null && expected.loaded.version() == answer.version()) {
            things.remove(thing);
            stored.cache(thing, expected.loaded, expected.added);
        } else if (answer.repeated()) {
            things.remove(thing);
            stored.invalidate(thing);
        }
        if (envelope.command() instanceof OpenNegotiation open) {
            zones.remove(envelope.negotiation());
            stored.cache(envelope.negotiation(), new Opening(open.zone(), open.opened()));
        }
    }

    /**
     * Drops all expectations; things that were confirmed in part are brought up to date when next
     * read.
     */
    public void forget() {
        things.keySet().forEach(stored::invalidate);
        things.clear();
        records.clear();
        zones.clear();
    }
}
