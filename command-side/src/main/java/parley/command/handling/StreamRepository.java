package parley.command.handling;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.DuplicateSources;
import parley.command.correction.LoadedThing;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.registry.CommandRegistry;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.source.SourceId;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;

/**
 * Reads things from their streams, for single commands and pipelines alike. Those used last are
 * cached within a fixed size; of a cached thing only the events added since are read. Thread-safe.
 */
public final class StreamRepository implements TargetResolver {
    /** The most that all cached things may take together. */
    private static final long MOST_BYTES = 8 << 20;

    /** What a thing takes besides its events. */
    private static final int BYTES_PER_THING = 500;

    /** At about a hundred bytes each. */
    private static final int MOST_OPENINGS = 10_000;

    private final LogReader log;
    private final EventJson json;
    private final Map<Thing, Cached> things = new LinkedHashMap<>(1 << 10, 0.75f, true);
    private long bytes;
    private long generation = 1;

    /**
     * Openings are read once, within the limit: a zone never changes; of a corrected opening, the
     * old date does no harm.
     */
    private final ConcurrentMap<NegotiationId, Opening> openings = new ConcurrentHashMap<>();

    public StreamRepository(LogReader log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    /**
     * A cached thing.
     *
     * @param bytes what it takes, as an estimate
     * @param generation when it was last up to date; 0 if it is known to be outdated
     */
    private record Cached(LoadedThing<?> loaded, long bytes, long generation) {}

    /** Returns the thing as it is now, whichever process changed it. */
    @Override
    public LoadedThing<?> read(Thing thing) {
        return read(thing, Long.MAX_VALUE);
    }

    /** Returns the thing as cached, perhaps outdated; read if it is not cached. */
    public LoadedThing<?> cachedOrRead(Thing thing) {
        return read(thing, 1);
    }

    /** Returns the thing as it was in that generation or later. */
    LoadedThing<?> read(Thing thing, long since) {
        var cached = find(thing);
        return cached != null && cached.generation >= since
                ? cached.loaded
                : bringUpToDate(thing, cached);
    }

    /** Returns the thing as cached, perhaps outdated; otherwise with no events. */
    LoadedThing<?> cachedOrNew(Thing thing) {
        var cached = find(thing);
        return cached == null ? CommandRegistry.newThing(thing.kind()) : cached.loaded;
    }

    /** Begins a generation, later than all that is cached so far. */
    synchronized long nextGeneration() {
        return ++generation;
    }

    /**
     * Caches a thing as it is stored after an append.
     *
     * @param added bytes that the append takes, as an estimate
     */
    public synchronized void cache(Thing thing, LoadedThing<?> loaded, long added) {
        var before = things.get(thing);
        if (before == null || before.loaded.version() <= loaded.version()) {
            var weight = added + (before == null ? BYTES_PER_THING : before.bytes);
            things.put(thing, new Cached(loaded, weight, generation));
            bytes += weight - (before == null ? 0 : before.bytes);
            dropOldest();
        }
    }

    /** Marks a thing as outdated: it is brought up to date before it is next used. */
    public synchronized void invalidate(Thing thing) {
        things.computeIfPresent(thing, (_, cached) -> new Cached(cached.loaded, cached.bytes, 0));
    }

    @Override
    public Optional<Thing> thingOf(RecordKey record) {
        return log.thingOf(record);
    }

    @Override
    public Optional<ZoneId> zoneOf(NegotiationId negotiation) {
        return openingOf(negotiation).map(Opening::zone);
    }

    /** Returns what may be a slip in a command that is accepted. */
    public List<Caution> cautions(CommandEnvelope envelope) {
        var opening =
                envelope.command() instanceof OpenNegotiation open
                        ? new Opening(open.zone(), null)
                        : openingOf(envelope.negotiation()).orElse(null);
        return Cautions.of(envelope, opening);
    }

    private Optional<Opening> openingOf(NegotiationId negotiation) {
        // Not computeIfAbsent: other negotiations would wait while this one is read.
        var known = openings.get(negotiation);
        if (known != null) {
            return Optional.of(known);
        }
        var read = readOpening(negotiation);
        read.ifPresent(opening -> cache(negotiation, opening));
        return read;
    }

    @Override
    public DuplicateSources duplicateSources(NegotiationId negotiation) {
        var originals = new HashMap<SourceId, SourceId>();
        for (var stored : log.duplicates(negotiation, ThingKind.SOURCE)) {
            if (event(stored) instanceof DuplicateMarked(_, var of, _)) {
                originals.put(new SourceId(stored.thing().id()), new SourceId(of.value()));
            }
        }
        return new DuplicateSources(originals);
    }

    /** Caches the opening of a negotiation that is stored. */
    void cache(NegotiationId negotiation, Opening opening) {
        if (openings.size() >= MOST_OPENINGS) {
            openings.clear();
        }
        openings.put(negotiation, opening);
    }

    Event event(StoredEvent stored) {
        return json.read(stored.type(), stored.revision(), stored.payload());
    }

    private synchronized @Nullable Cached find(Thing thing) {
        return things.get(thing);
    }

    private LoadedThing<?> bringUpToDate(Thing thing, @Nullable Cached cached) {
        LoadedThing<?> loaded =
                cached == null ? CommandRegistry.newThing(thing.kind()) : cached.loaded;
        long read = 0;
        for (var stored : log.stream(thing, loaded.version())) {
            loaded =
                    loaded.apply(
                            event(stored), json.readProvenance(stored.record(), stored.metadata()));
            read +=
                    (long) Character.BYTES
                            * (stored.payload().length() + stored.metadata().length());
        }
        if (loaded.version() > 0) {
            cache(thing, loaded, read);
        }
        return loaded;
    }

    private void dropOldest() {
        var oldest = things.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    private Optional<Opening> readOpening(NegotiationId negotiation) {
        return log.stream(Thing.of(negotiation, negotiation), 0).stream()
                .map(this::event)
                .filter(NegotiationOpened.class::isInstance)
                .map(NegotiationOpened.class::cast)
                .map(opened -> new Opening(opened.zone(), opened.opened()))
                .reduce((_, corrected) -> corrected);
    }
}
