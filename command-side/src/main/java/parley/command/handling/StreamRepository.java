package parley.command.handling;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import parley.command.correction.LoadedThing;
import parley.command.registry.CommandRegistry;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;

/**
 * Things as their streams tell them, for single commands and for many alike. Those used last are
 * kept, as far as there is room; of one that is kept, only what was added since is read.
 * Thread-safe.
 */
public final class StreamRepository implements TargetResolver {
    /** What all that is kept may take together. */
    private static final long MOST_BYTES = 8 << 20;

    /** What a thing takes beside what its events say. */
    private static final int BYTES_PER_THING = 500;

    /** Of a hundred bytes each or so. */
    private static final int MOST_ZONES = 10_000;

    private final LogReader log;
    private final EventJson json;
    private final Map<Thing, Kept> things = new LinkedHashMap<>(1 << 10, 0.75f, true);
    private long bytes;
    private long moment = 1;

    /**
     * A negotiation's zone never changes, so it is read once, as long as there are not too many.
     */
    private final ConcurrentMap<NegotiationId, ZoneId> zones = new ConcurrentHashMap<>();

    public StreamRepository(LogReader log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    /**
     * A thing that is kept.
     *
     * @param bytes about what it takes
     * @param moment when it was the newest there was, by {@link #now}; 0 if it is known not to be
     */
    private record Kept(LoadedThing<?> told, long bytes, long moment) {}

    /** The thing as it is now, whoever has added to it. */
    @Override
    public LoadedThing<?> read(Thing thing) {
        return read(thing, Long.MAX_VALUE);
    }

    /** The thing as it was when it was last used here; read if it is not kept. */
    public LoadedThing<?> atHand(Thing thing) {
        return read(thing, 1);
    }

    /** The thing as it was at a moment or later. */
    LoadedThing<?> read(Thing thing, long since) {
        var kept = find(thing);
        return kept != null && kept.moment >= since ? kept.told : readOn(thing, kept);
    }

    /** The thing if it is kept; otherwise nothing is known of it. */
    LoadedThing<?> unread(Thing thing) {
        var kept = find(thing);
        return kept == null ? CommandRegistry.deliberation(thing.kind()) : kept.told;
    }

    /** A moment that comes after all that is kept by now. */
    synchronized long now() {
        return ++moment;
    }

    /**
     * A thing that was added to, as it is on record.
     *
     * @param added about how many bytes that takes
     */
    public synchronized void keep(Thing thing, LoadedThing<?> told, long added) {
        var before = things.get(thing);
        if (before == null || before.told.version() <= told.version()) {
            var weight = added + (before == null ? BYTES_PER_THING : before.bytes);
            things.put(thing, new Kept(told, weight, moment));
            bytes += weight - (before == null ? 0 : before.bytes);
            dropOldest();
        }
    }

    /** Others may have added to a thing: it is read on before it is used again. */
    public synchronized void outdate(Thing thing) {
        things.computeIfPresent(thing, (_, kept) -> new Kept(kept.told, kept.bytes, 0));
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

    private synchronized @Nullable Kept find(Thing thing) {
        return things.get(thing);
    }

    private LoadedThing<?> readOn(Thing thing, @Nullable Kept kept) {
        LoadedThing<?> told = kept == null ? CommandRegistry.deliberation(thing.kind()) : kept.told;
        long read = 0;
        for (var stored : log.stream(thing, told.version())) {
            told =
                    told.apply(
                            event(stored), json.readProvenance(stored.record(), stored.metadata()));
            read +=
                    (long) Character.BYTES
                            * (stored.payload().length() + stored.metadata().length());
        }
        if (told.version() > 0) {
            keep(thing, told, read);
        }
        return told;
    }

    private void dropOldest() {
        var oldest = things.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    private Optional<ZoneId> readZone(NegotiationId negotiation) {
        return log.stream(Thing.of(negotiation, negotiation), 0).stream()
                .map(this::event)
                .filter(NegotiationOpened.class::isInstance)
                .map(opened -> ((NegotiationOpened) opened).zone())
                .findFirst();
    }
}
