package parley.query.projection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Events;
import parley.events.NegotiationId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.StoredEvent;
import parley.json.EventJson;
import parley.json.UnknownEventType;
import parley.query.asof.NegotiationContext;
import parley.query.facet.AssertedValue;
import parley.query.facet.RecordedContext;
import parley.query.fact.FactChange;
import parley.query.projection.CorrectionChains.Chain;
import parley.query.projection.StandingChanges.Change;
import parley.query.translation.EventTranslation;

/** Interprets stored events as changes of facts. Not thread-safe. */
final class Interpreter {
    private static final String RETRACTED = Events.typeOf(RecordRetracted.class).value();

    private final EventJson json = new EventJson();
    private final LogLookups log;
    private final Map<NegotiationId, ZoneId> zones;

    /**
     * Creates an interpreter.
     *
     * @param log looks up the records that others correct, and what retractions change
     * @param zones the time zones of the negotiations opened so far
     */
    Interpreter(LogLookups log, Map<NegotiationId, ZoneId> zones) {
        this.log = log;
        this.zones = new HashMap<>(zones);
    }

    /**
     * Interprets a page, up to the first event of an unknown type.
     *
     * @param parked things to skip, each from the position of the event that failed, except for
     *     their retraction
     * @throws UninterpretableEvent if an event cannot be interpreted, naming it
     * @throws parley.json.UnknownEventType if the first event was written by a newer version
     */
    InterpretedBatch interpret(List<StoredEvent> stored, Map<Thing, Long> parked) {
        var known = known(stored);
        var passedOver = new HashSet<Long>();
        var decoded = new ArrayList<DecodedEvent>(known.size());
        for (var event : known) {
            if (event.position() < parked.getOrDefault(event.thing(), Long.MAX_VALUE)) {
                decoded.add(decode(event));
            } else if (event.type().equals(RETRACTED)) {
                retraction(event).ifPresent(decoded::add);
                passedOver.add(event.position());
            }
        }
        var looked = lookUp(decoded);
        var changes = new ArrayList<FactChange>(decoded.size());
        var opened = new ArrayList<NegotiationContext>();
        for (var event : decoded) {
            if (passedOver.contains(event.stored().position())) {
                founding(event, looked).ifPresent(changes::add);
                continue;
            }
            if (event.event() instanceof NegotiationOpened negotiation) {
                zones.put(negotiation.negotiation(), negotiation.zone());
                opened.add(context(negotiation));
            }
            if (event.isRetraction()) {
                standing(event, looked).ifPresent(changes::add);
            } else {
                changes.add(change(event, looked.chains));
            }
        }
        return new InterpretedBatch(known.getLast().position(), changes, opened);
    }

    private static NegotiationContext context(NegotiationOpened opened) {
        return new NegotiationContext(opened.negotiation(), opened.zone(), opened.isFictional());
    }

    private List<StoredEvent> known(List<StoredEvent> stored) {
        var first = stored.getFirst();
        if (!json.knows(first.type(), first.revision())) {
            throw new UnknownEventType(first.type(), first.revision());
        }
        return stored.stream()
                .takeWhile(event -> json.knows(event.type(), event.revision()))
                .toList();
    }

    private DecodedEvent decode(StoredEvent stored) {
        try {
            return new DecodedEvent(
                    stored, json.read(stored.type(), stored.revision(), stored.payload()));
        } catch (RuntimeException e) {
            throw new UninterpretableEvent(stored, e);
        }
    }

    /** Decodes the retraction of a parked thing, if it is readable. */
    private Optional<DecodedEvent> retraction(StoredEvent stored) {
        try {
            return Optional.of(decode(stored));
        } catch (UninterpretableEvent e) {
            return Optional.empty();
        }
    }

    /** What a page needs from the rest of the log. */
    private record LookedUp(Map<Long, Change> standing, Map<RecordKey, Chain> chains) {
        @Nullable Chain changed(Change change) {
            return chains.get(change.root());
        }
    }

    private LookedUp lookUp(List<DecodedEvent> decoded) {
        var standing =
                log.standing()
                        .at(
                                decoded.stream()
                                        .filter(DecodedEvent::isRetraction)
                                        .map(event -> event.stored().position())
                                        .toList());
        var corrected = decoded.stream().map(DecodedEvent::corrected).filter(Objects::nonNull);
        var changed = standing.values().stream().map(Change::root);
        return new LookedUp(
                standing, log.chains().find(Stream.concat(corrected, changed).toList()));
    }

    /**
     * Interprets the retraction of a parked thing as a whole, or its return: without its founding
     * record the thing is not shown, whatever else is known of it. Other retractions are skipped
     * together with the records that they may be about.
     */
    private Optional<FactChange> founding(DecodedEvent retraction, LookedUp looked) {
        var change = looked.standing.get(retraction.stored().position());
        var chain = change == null ? null : looked.changed(change);
        if (chain == null || !chain.founds()) {
            return Optional.empty();
        }
        try {
            return standing(retraction, looked);
        } catch (UninterpretableEvent stillFailing) {
            return Optional.empty();
        }
    }

    /** Interprets a retraction, which may change nothing of what stands. */
    private Optional<FactChange> standing(DecodedEvent retraction, LookedUp looked) {
        var position = retraction.stored().position();
        var change = looked.standing.get(position);
        if (change == null) {
            return Optional.empty();
        }
        var chain = looked.changed(change);
        if (chain == null) {
            throw new UninterpretableEvent(retraction.stored(), missing(change.root()));
        }
        return Optional.of(
                change.stands()
                        ? restored(retraction, change, chain)
                        : new FactChange.Retracted(position, chain.place()));
    }

    private FactChange restored(DecodedEvent retraction, Change change, Chain chain) {
        var said = new ArrayList<FactChange.Said>();
        for (var stored : log.standing().restoredBy(change)) {
            var event = decode(stored);
            try {
                asserted(event, chain)
                        .forEach(value -> said.add(new FactChange.Said(stored.position(), value)));
            } catch (RuntimeException e) {
                throw new UninterpretableEvent(retraction.stored(), e);
            }
        }
        return new FactChange.Restored(
                change.position(), retraction.stored().thing(), chain.root(), chain.place(), said);
    }

    private FactChange change(DecodedEvent decoded, Map<RecordKey, Chain> found) {
        var stored = decoded.stored();
        try {
            var chain = chain(decoded, found);
            return decoded.change(chain, asserted(decoded, chain));
        } catch (RuntimeException e) {
            throw new UninterpretableEvent(stored, e);
        }
    }

    private static Chain chain(DecodedEvent decoded, Map<RecordKey, Chain> found) {
        var corrected = decoded.corrected();
        if (corrected == null) {
            return decoded.ownChain();
        }
        var chain = found.get(corrected);
        if (chain == null) {
            throw missing(corrected);
        }
        return chain;
    }

    private static IllegalStateException missing(RecordKey record) {
        return new IllegalStateException("the record " + record + " is not in the log");
    }

    /**
     * Returns the assertions of an event. A value that began when it was recorded began when its
     * chain's first record was: correcting a word of a record does not move what it asserts.
     */
    private List<AssertedValue> asserted(DecodedEvent decoded, Chain chain) {
        var stored = decoded.stored();
        var zone =
                decoded.event() instanceof NegotiationOpened opened
                        ? opened.zone()
                        : zones.get(stored.thing().negotiation());
        if (zone == null) {
            throw new IllegalStateException("the negotiation's opening could not be read");
        }
        return EventTranslation.of(
                decoded.event(),
                new RecordedContext(chain.recordedAt(), zone, stored.payload(), chain.founds()));
    }
}
