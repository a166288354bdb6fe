package parley.command.axon;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import parley.command.catalogue.Catalogue;
import parley.command.record.Deliberation;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.log.EventJson;
import parley.log.LogReader;
import parley.log.StoredEvent;

/** Reads things from the log as they are now, past all that is kept at hand. */
final class Streams implements Whereabouts {
    /** Of a hundred bytes each or so. */
    private static final int MOST_ZONES = 10_000;

    private final LogReader log;
    private final EventJson json;

    /**
     * A negotiation's zone never changes, so it is read once, as long as there are not too many.
     */
    private final ConcurrentMap<NegotiationId, ZoneId> zones = new ConcurrentHashMap<>();

    Streams(LogReader log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    @Override
    public Deliberation<?> read(Thing thing) {
        Deliberation<?> told = Catalogue.deliberation(thing.kind());
        for (var stored : log.stream(thing, 0)) {
            told =
                    told.told(
                            event(stored), json.readProvenance(stored.record(), stored.metadata()));
        }
        return told;
    }

    @Override
    public Optional<Thing> thingOf(RecordId record) {
        return log.thingOf(record);
    }

    @Override
    public Optional<ZoneId> zoneOf(NegotiationId negotiation) {
        // Not computeIfAbsent: others' negotiations would wait while this one is read.
        var known = zones.get(negotiation);
        if (known != null) {
            return Optional.of(known);
        }
        var read = readZone(negotiation);
        read.ifPresent(zone -> keep(negotiation, zone));
        return read;
    }

    /** What is known of a negotiation that is on record. */
    void keep(NegotiationId negotiation, ZoneId zone) {
        if (zones.size() >= MOST_ZONES) {
            zones.clear();
        }
        zones.put(negotiation, zone);
    }

    Event event(StoredEvent stored) {
        return json.read(stored.type(), stored.revision(), stored.payload());
    }

    private Optional<ZoneId> readZone(NegotiationId negotiation) {
        return log.stream(Thing.of(negotiation, negotiation), 0).stream()
                .map(this::event)
                .filter(NegotiationOpened.class::isInstance)
                .map(opened -> ((NegotiationOpened) opened).zone())
                .findFirst();
    }
}
