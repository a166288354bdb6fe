package parley.command.axon;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.command.CommandEnvelope;
import parley.command.Decision.Accepted;
import parley.command.ResolvedCommand;
import parley.command.ThingCommand;
import parley.command.catalogue.Catalogue;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.record.Deliberation;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * Things as they will be once all that is in flight is stored. What it says is a guess, if a good
 * one: the log refuses what was decided on a wrong one. For one thread.
 */
final class Prospect implements Whereabouts {
    /** What all things at hand may take together, but for those in flight. */
    private static final long MOST_BYTES = 8 << 20;

    /** About what a stored event takes of it. */
    private static final long BYTES_PER_EVENT = 1_000;

    private final Streams stored;
    private final Map<Thing, Known> things = new LinkedHashMap<>(1 << 10, 0.75f, true);
    private final Map<RecordId, Thing> records = new HashMap<>();
    private final Map<NegotiationId, ZoneId> zones = new HashMap<>();
    private long bytes;

    /** What is not at hand is read from what is stored. */
    Prospect(Streams stored) {
        this.stored = stored;
    }

    /**
     * A thing at hand.
     *
     * @param inFlight how many of its records are not known to be stored yet
     * @param bytes about what it takes
     */
    private record Known(Deliberation<?> told, int inFlight, long bytes) {}

    @Override
    public Deliberation<?> read(Thing thing) {
        var known = things.get(thing);
        if (known != null) {
            return known.told;
        }
        var read = stored.read(thing).settled();
        if (read.version() > 0) {
            put(thing, new Known(read, 0, read.version() * BYTES_PER_EVENT));
        }
        return read;
    }

    /** What a thing is founded on: nothing, unless it is at hand. */
    Deliberation<?> unread(Thing thing) {
        var known = things.get(thing);
        return known == null ? Catalogue.deliberation(thing.kind()) : known.told;
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
     * @param size about how many bytes its record takes
     */
    void expect(ResolvedCommand resolved, Deliberation<?> on, Accepted accepted, int size) {
        var envelope = resolved.envelope();
        var thing = resolved.thing();
        var told = on;
        for (var event : accepted.events()) {
            told = told.told(event, envelope.provenance());
        }
        var known = things.get(thing);
        put(
                thing,
                known == null
                        ? new Known(told.settled(), 1, size)
                        : new Known(told.settled(), known.inFlight + 1, known.bytes + size));
        records.put(envelope.record(), thing);
        if (envelope.command() instanceof OpenNegotiation open) {
            zones.put(envelope.negotiation(), open.zone());
        }
    }

    /** What was expected of a command has come about. */
    void confirm(CommandEnvelope envelope) {
        var thing = records.remove(envelope.record());
        var known = thing == null ? null : things.get(thing);
        if (thing != null && known != null) {
            put(thing, new Known(known.told, Math.max(0, known.inFlight - 1), known.bytes));
        }
        if (envelope.command() instanceof OpenNegotiation open) {
            zones.remove(envelope.negotiation());
            stored.keep(envelope.negotiation(), open.zone());
        }
    }

    /** Nothing is expected any more. */
    void forget() {
        things.clear();
        records.clear();
        zones.clear();
        bytes = 0;
    }

    /** What a command is about may be other than it was expected to be. */
    void forget(CommandEnvelope envelope) {
        if (envelope.command() instanceof ThingCommand about) {
            forget(Thing.of(envelope.negotiation(), about.thing()));
        }
    }

    void forget(Thing thing) {
        var known = things.remove(thing);
        bytes -= known == null ? 0 : known.bytes;
    }

    private void put(Thing thing, Known known) {
        var before = things.put(thing, known);
        bytes += known.bytes - (before == null ? 0 : before.bytes);
        if (bytes > MOST_BYTES) {
            dropOldest();
        }
    }

    /** But for those in flight: what is stored does not have them yet. */
    private void dropOldest() {
        var oldest = things.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            var known = oldest.next();
            if (known.inFlight == 0) {
                bytes -= known.bytes;
                oldest.remove();
            }
        }
    }
}
