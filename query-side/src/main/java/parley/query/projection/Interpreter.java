package parley.query.projection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.NegotiationId;
import parley.events.RecordId;
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
import parley.query.translation.EventTranslation;

/** Interprets stored events as changes of facts. Not thread-safe. */
final class Interpreter {
    private static final String RETRACTED =
            Objects.requireNonNull(RecordRetracted.class.getAnnotation(EventType.class)).value();

    private final EventJson json = new EventJson();
    private final CorrectionChains chains;
    private final Map<NegotiationId, ZoneId> zones;

    /**
     * Creates an interpreter.
     *
     * @param chains looks up the records that others correct or retract
     * @param zones the time zones of the negotiations opened so far
     */
    Interpreter(CorrectionChains chains, Map<NegotiationId, ZoneId> zones) {
        this.chains = chains;
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
        var decoded = new ArrayList<Decoded>(known.size());
        for (var event : known) {
            if (event.position() < parked.getOrDefault(event.thing(), Long.MAX_VALUE)) {
                decoded.add(decode(event));
            } else if (event.type().equals(RETRACTED)) {
                retraction(event).ifPresent(decoded::add);
                passedOver.add(event.position());
            }
        }
        var found =
                chains.find(
                        decoded.stream()
                                .map(Decoded::chainNeeded)
                                .filter(record -> record != null)
                                .toList());
        var changes = new ArrayList<FactChange>(decoded.size());
        var opened = new ArrayList<NegotiationContext>();
        for (var event : decoded) {
            if (passedOver.contains(event.stored().position())) {
                founding(event, found).ifPresent(changes::add);
                continue;
            }
            if (event.event() instanceof NegotiationOpened negotiation) {
                zones.put(negotiation.negotiation(), negotiation.zone());
                opened.add(context(negotiation));
            }
            changes.add(change(event, found));
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

    private Decoded decode(StoredEvent stored) {
        try {
            return new Decoded(
                    stored, json.read(stored.type(), stored.revision(), stored.payload()));
        } catch (RuntimeException e) {
            throw new UninterpretableEvent(stored, e);
        }
    }

    /** Decodes the retraction of a parked thing, if it is readable. */
    private Optional<Decoded> retraction(StoredEvent stored) {
        try {
            return Optional.of(decode(stored));
        } catch (UninterpretableEvent e) {
            return Optional.empty();
        }
    }

    /**
     * Interprets the retraction of a parked thing as a whole: the thing is no longer shown,
     * whatever else is known of it. Other retractions are skipped together with the records that
     * they may be about.
     */
    private static Optional<FactChange> founding(Decoded retraction, Map<RecordKey, Chain> found) {
        return Optional.ofNullable(retraction.chainNeeded())
                .map(found::get)
                .filter(Chain::founds)
                .map(chain ->
                        new FactChange.Retracted(retraction.stored().position(), chain.place()));
    }

    private FactChange change(Decoded decoded, Map<RecordKey, Chain> found) {
        var stored = decoded.stored();
        try {
            var chain = chain(decoded, found);
            if (decoded.event() instanceof RecordRetracted) {
                return new FactChange.Retracted(stored.position(), chain.place());
            }
            return decoded.change(chain, asserted(decoded, chain));
        } catch (RuntimeException e) {
            throw new UninterpretableEvent(stored, e);
        }
    }

    private static Chain chain(Decoded decoded, Map<RecordKey, Chain> found) {
        var needed = decoded.chainNeeded();
        if (needed == null) {
            return decoded.ownChain();
        }
        var chain = found.get(needed);
        if (chain == null) {
            throw new IllegalStateException("the record " + needed + " is not in the log");
        }
        return chain;
    }

    /**
     * Returns the assertions of an event. A value that began when it was recorded began when its
     * chain's first record was: correcting a word of a record does not move what it asserts.
     */
    private List<AssertedValue> asserted(Decoded decoded, Chain chain) {
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

    private record Decoded(StoredEvent stored, Event event) {
        /**
         * Returns the record whose chain must be looked up: one that this event corrects or
         * retracts.
         */
        @Nullable RecordKey chainNeeded() {
            if (event instanceof RecordRetracted retracted) {
                return key(retracted.record());
            }
            return corrects() ? key(stored.root()) : null;
        }

        private RecordKey key(RecordId record) {
            return new RecordKey(stored.thing().negotiation(), record);
        }

        FactChange change(Chain chain, List<AssertedValue> asserted) {
            var position = stored.position();
            var thing = stored.thing();
            if (stored.version() == 0) {
                return new FactChange.Founded(position, thing, chain.root(), asserted);
            }
            return corrects() && stored.sequence() == 0
                    ? new FactChange.Corrected(
                            position, thing, chain.root(), chain.place(), asserted)
                    : new FactChange.Made(position, thing, chain.root(), chain.place(), asserted);
        }

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
    }
}
