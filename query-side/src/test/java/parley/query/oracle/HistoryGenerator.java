package parley.query.oracle;

import static parley.query.oracle.SeededRandom.weigh;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.ValidTime;
import parley.events.claim.ClaimEvent;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.meeting.MeetingEvent;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;

/** Generates a history record by record; the domain allows each of them. */
final class HistoryGenerator {
    private static final int THINGS = 3;

    /** The kinds of which little changes; parties are more frequent, because others need them. */
    private static final List<ThingKind> UNCHANGING =
            List.of(
                    ThingKind.PARTY,
                    ThingKind.PARTY,
                    ThingKind.PARTY,
                    ThingKind.PERSON,
                    ThingKind.PERSON,
                    ThingKind.PLACE,
                    ThingKind.STATEMENT,
                    ThingKind.MILESTONE);

    private final SeededRandom random;
    private final Ledger ledger;

    HistoryGenerator(SeededRandom random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    void open(GeneratorState state) {
        var thing = Thing.of(state.negotiation, state.negotiation);
        found(state, thing, ledger.recordedAt(state));
    }

    /** Adds one record of any possible type. */
    void addRecord(GeneratorState state) {
        if (state.transcribing() && random.percent(12)) {
            state.goLive();
        }
        var recordedAt = ledger.recordedAt(state);
        var whole = state.ofNegotiation();
        if (whole.isPresent()) {
            reverse(state, whole.get(), recordedAt);
            return;
        }
        var few = state.things().count() <= THINGS;
        var done =
                random.<BooleanSupplier>weighed(
                        List.of(
                                weigh(few ? 18 : 5, () -> () -> false),
                                weigh(41, () -> () -> change(state, recordedAt)),
                                weigh(7, () -> () -> addActorRecord(state, recordedAt)),
                                weigh(22, () -> () -> correct(state, recordedAt)),
                                weigh(10, () -> () -> retract(state, recordedAt)),
                                weigh(4, () -> () -> reverse(state, recordedAt))));
        if (!done.getAsBoolean()) {
            found(state, new Thing(state.negotiation, newKind(state), state.newId()), recordedAt);
        }
    }

    private ThingKind newKind(GeneratorState state) {
        var kinds = random.percent(70) ? Changes.KINDS : UNCHANGING;
        return random.oneOf(
                kinds.stream()
                        .filter(kind -> !DiplomacyRecords.isByParty(kind) || hasParties(state))
                        .toList());
    }

    private void found(GeneratorState state, Thing thing, Instant recordedAt) {
        var dates = Dates.of(random, state, recordedAt, List.of());
        var event = new Founding(random, state, dates, ledger.text()).of(thing.kind(), thing.id());
        state.add(
                Chain.founding(
                        ledger.append(state, recordedAt, thing, null, sources(state), event)));
    }

    private boolean change(GeneratorState state, Instant recordedAt) {
        var things =
                state.things()
                        .filter(thing -> Changes.KINDS.contains(thing.kind()))
                        .filter(thing -> DiplomacyRecords.isOpen(state, thing))
                        .toList();
        if (things.isEmpty()) {
            return false;
        }
        var thing = random.percent(72) ? things.getFirst() : random.oneOf(things);
        var event =
                new Changes(random, state, dates(state, thing, recordedAt), ledger.text())
                        .of(thing);
        var sources =
                event instanceof ClaimCorroborated
                        ? attributions(random.oneOf(state.freshSources(thing)))
                        : sources(state);
        state.add(Chain.about(ledger.append(state, recordedAt, thing, null, sources, event)));
        return true;
    }

    /** Adds a record of what seldom changes. */
    private boolean addActorRecord(GeneratorState state, Instant recordedAt) {
        var marking = random.percent(20);
        var things = marking ? state.things().toList() : ActorRecords.things(state);
        var thing = random.oneOf(things);
        var actorRecords =
                new ActorRecords(random, state, dates(state, thing, recordedAt), ledger.text());
        var event = marking ? actorRecords.duplicate(thing) : Optional.of(actorRecords.next(thing));
        event.ifPresent(newEvent ->
                state.add(
                        Chain.about(
                                ledger.append(
                                        state,
                                        recordedAt,
                                        thing,
                                        null,
                                        sources(state),
                                        newEvent))));
        return event.isPresent();
    }

    private boolean correct(GeneratorState state, Instant recordedAt) {
        var open =
                state.standing().stream().filter(chain -> restsOnStanding(state, chain)).toList();
        var alreadyCorrected = open.stream().filter(chain -> chain.versions().size() > 1).toList();
        if (open.isEmpty()) {
            return false;
        }
        var chain =
                !alreadyCorrected.isEmpty() && random.percent(30)
                        ? random.oneOf(alreadyCorrected)
                        : preferChanges(open);
        var newest = chain.newest();
        var event = corrected(state, newest, recordedAt);
        var sources =
                event instanceof ClaimCorroborated
                        ? newest.provenance().attributions()
                        : sources(state);
        chain.corrected(
                ledger.append(state, recordedAt, newest.thing(), anyId(chain), sources, event));
        return true;
    }

    private Event corrected(GeneratorState state, HistoryRecord newest, Instant recordedAt) {
        var thing = newest.thing();
        var dates = dates(state, thing, recordedAt);
        if (Founding.isOne(newest.event())) {
            var founding = new Founding(random, state, dates, ledger.text());
            return newest.event() instanceof MeetingEvent
                    ? founding.correction(newest.event())
                    : founding.of(thing.kind(), thing.id());
        }
        return newest.event() instanceof ClaimEvent event
                ? new ClaimMoves(random, state, dates, ledger.text()).correction(event)
                : new Changes(random, state, dates, ledger.text()).correction(newest.event());
    }

    /** Retracts a record; after that of the negotiation comes its return, or nothing. */
    private boolean retract(GeneratorState state, Instant recordedAt) {
        var withNegotiation = random.percent(15);
        var open =
                state.standing().stream()
                        .filter(chain ->
                                withNegotiation
                                        || !chain.founds()
                                        || chain.root().thing().kind() != ThingKind.NEGOTIATION)
                        .toList();
        if (open.isEmpty()) {
            return false;
        }
        var chain = preferChanges(open);
        state.retracted(chain, retract(state, chain, anyId(chain), recordedAt));
        return true;
    }

    /** Retracts the last retraction of a record that fell. */
    private boolean reverse(GeneratorState state, Instant recordedAt) {
        var reversible = state.reversible();
        if (reversible.isEmpty()) {
            return false;
        }
        reverse(state, random.oneOf(reversible), recordedAt);
        return true;
    }

    private void reverse(GeneratorState state, Takedown takedown, Instant recordedAt) {
        state.reversed(takedown, retract(state, takedown.chain(), takedown.link(), recordedAt));
    }

    private RecordId retract(
            GeneratorState state, Chain chain, RecordId named, Instant recordedAt) {
        var event = new RecordRetracted(named, ledger.text());
        return ledger.append(state, recordedAt, chain.root().thing(), null, List.of(), event)
                .record();
    }

    private Chain preferChanges(List<Chain> chains) {
        var changes = chains.stream().filter(chain -> !chain.founds()).toList();
        return random.oneOf(changes.isEmpty() || random.percent(25) ? chains : changes);
    }

    private RecordId anyId(Chain chain) {
        return (random.percent(50) ? chain.newest() : random.oneOf(chain.versions())).record();
    }

    private static boolean restsOnStanding(GeneratorState state, Chain chain) {
        var sources = state.ids(ThingKind.SOURCE);
        if (!DiplomacyRecords.canBeCorrected(state, chain.newest().event())) {
            return false;
        }
        return ActorRecords.canBeCorrected(state, chain.newest().event())
                && chain.newest().provenance().attributions().stream()
                        .allMatch(attribution -> sources.contains(attribution.source().value()));
    }

    private static boolean hasParties(GeneratorState state) {
        return !state.ids(ThingKind.PARTY).isEmpty();
    }

    private Dates dates(GeneratorState state, Thing thing, Instant recordedAt) {
        List<ValidTime> taken =
                state.about(thing)
                        .flatMap(chain -> Times.of(chain.newest().event()).all())
                        .toList();
        return Dates.of(random, state, recordedAt, taken);
    }

    private List<Attribution> sources(GeneratorState state) {
        var sources = state.ids(ThingKind.SOURCE);
        return sources.isEmpty() || random.percent(80)
                ? List.of()
                : attributions(new SourceId(random.oneOf(sources)));
    }

    private static List<Attribution> attributions(SourceId source) {
        return List.of(Attribution.of(source, Stance.REPORTS));
    }
}
