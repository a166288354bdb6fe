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

/** Tells a history record by record, each of them one that the domain allows. */
final class HistoryGenerator {
    private static final int THINGS = 3;

    /** Kinds about which little changes, parties more often, for others need them. */
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

    private final SeededRandom chance;
    private final Ledger ledger;

    HistoryGenerator(SeededRandom chance, Ledger ledger) {
        this.chance = chance;
        this.ledger = ledger;
    }

    void open(GeneratorState scene) {
        var thing = Thing.of(scene.negotiation, scene.negotiation);
        found(scene, thing, ledger.recordedAt(scene));
    }

    /** Adds one record, of whatever sort is possible. */
    void goOn(GeneratorState scene, boolean last) {
        if (scene.transcribing() && chance.percent(12)) {
            scene.goLive();
        }
        var recordedAt = ledger.recordedAt(scene);
        var few = scene.things().count() <= THINGS;
        var done =
                chance.<BooleanSupplier>weighed(
                        List.of(
                                weigh(few ? 18 : 5, () -> () -> false),
                                weigh(41, () -> () -> change(scene, recordedAt)),
                                weigh(7, () -> () -> deed(scene, recordedAt)),
                                weigh(22, () -> () -> correct(scene, recordedAt)),
                                weigh(11, () -> () -> retract(scene, recordedAt, last))));
        if (!done.getAsBoolean()) {
            found(scene, new Thing(scene.negotiation, newKind(scene), scene.newId()), recordedAt);
        }
    }

    private ThingKind newKind(GeneratorState scene) {
        var kinds = chance.percent(70) ? Changes.KINDS : UNCHANGING;
        return chance.oneOf(
                kinds.stream()
                        .filter(kind -> !DiplomacyRecords.isByParty(kind) || hasParties(scene))
                        .toList());
    }

    private void found(GeneratorState scene, Thing thing, Instant recordedAt) {
        var dates = Dates.of(chance, scene, recordedAt, List.of());
        var event = new Founding(chance, scene, dates, ledger.text()).of(thing.kind(), thing.id());
        scene.add(
                Chain.founding(ledger.tell(scene, recordedAt, thing, null, sources(scene), event)));
    }

    private boolean change(GeneratorState scene, Instant recordedAt) {
        var things =
                scene.things()
                        .filter(thing -> Changes.KINDS.contains(thing.kind()))
                        .filter(thing -> DiplomacyRecords.isOpen(scene, thing))
                        .toList();
        if (things.isEmpty()) {
            return false;
        }
        var thing = chance.percent(65) ? things.getFirst() : chance.oneOf(things);
        var event =
                new Changes(chance, scene, dates(scene, thing, recordedAt), ledger.text())
                        .of(thing);
        var sources =
                event instanceof ClaimCorroborated
                        ? attributions(chance.oneOf(scene.freshSources(thing)))
                        : sources(scene);
        scene.add(Chain.about(ledger.tell(scene, recordedAt, thing, null, sources, event)));
        return true;
    }

    /** Adds a record of what seldom changes. */
    private boolean deed(GeneratorState scene, Instant recordedAt) {
        var marking = chance.percent(20);
        var things = marking ? scene.things().toList() : ActorRecords.things(scene);
        var thing = chance.oneOf(things);
        var deeds = new ActorRecords(chance, scene, dates(scene, thing, recordedAt), ledger.text());
        var event = marking ? deeds.duplicate(thing) : Optional.of(deeds.next(thing));
        event.ifPresent(told ->
                scene.add(
                        Chain.about(
                                ledger.tell(
                                        scene, recordedAt, thing, null, sources(scene), told))));
        return event.isPresent();
    }

    private boolean correct(GeneratorState scene, Instant recordedAt) {
        var open =
                scene.standing().stream().filter(chain -> restsOnStanding(scene, chain)).toList();
        var again = open.stream().filter(chain -> chain.tellings().size() > 1).toList();
        if (open.isEmpty()) {
            return false;
        }
        var chain =
                !again.isEmpty() && chance.percent(30) ? chance.oneOf(again) : preferChanges(open);
        var newest = chain.newest();
        var event = corrected(scene, newest, recordedAt);
        var sources =
                event instanceof ClaimCorroborated
                        ? newest.provenance().attributions()
                        : sources(scene);
        chain.corrected(
                ledger.tell(scene, recordedAt, newest.thing(), anyId(chain), sources, event));
        return true;
    }

    private Event corrected(GeneratorState scene, HistoryRecord newest, Instant recordedAt) {
        var thing = newest.thing();
        var dates = dates(scene, thing, recordedAt);
        if (Founding.isOne(newest.event())) {
            var founding = new Founding(chance, scene, dates, ledger.text());
            return newest.event() instanceof MeetingEvent
                    ? founding.again(newest.event())
                    : founding.of(thing.kind(), thing.id());
        }
        return newest.event() instanceof ClaimEvent event
                ? new ClaimMoves(chance, scene, dates, ledger.text()).again(event)
                : new Changes(chance, scene, dates, ledger.text()).again(newest.event());
    }

    /** A negotiation is taken back at the very end alone: nothing could be told after it. */
    private boolean retract(GeneratorState scene, Instant recordedAt, boolean last) {
        var open =
                scene.standing().stream()
                        .filter(chain ->
                                last
                                        || !chain.founds()
                                        || chain.root().thing().kind() != ThingKind.NEGOTIATION)
                        .toList();
        if (open.isEmpty()) {
            return false;
        }
        var chain = preferChanges(open);
        var event = new RecordRetracted(anyId(chain), ledger.text());
        ledger.tell(scene, recordedAt, chain.root().thing(), null, List.of(), event);
        scene.retracted(chain);
        return true;
    }

    private Chain preferChanges(List<Chain> chains) {
        var changes = chains.stream().filter(chain -> !chain.founds()).toList();
        return chance.oneOf(changes.isEmpty() || chance.percent(25) ? chains : changes);
    }

    private RecordId anyId(Chain chain) {
        return (chance.percent(50) ? chain.newest() : chance.oneOf(chain.tellings())).record();
    }

    private static boolean restsOnStanding(GeneratorState scene, Chain chain) {
        var sources = scene.ids(ThingKind.SOURCE);
        if (!DiplomacyRecords.mayBeToldAgain(scene, chain.newest().event())) {
            return false;
        }
        return ActorRecords.mayBeToldAgain(scene, chain.newest().event())
                && chain.newest().provenance().attributions().stream()
                        .allMatch(attribution -> sources.contains(attribution.source().value()));
    }

    private static boolean hasParties(GeneratorState scene) {
        return !scene.ids(ThingKind.PARTY).isEmpty();
    }

    private Dates dates(GeneratorState scene, Thing thing, Instant recordedAt) {
        List<ValidTime> taken =
                scene.about(thing)
                        .flatMap(chain -> Times.of(chain.newest().event()).all())
                        .toList();
        return Dates.of(chance, scene, recordedAt, taken);
    }

    private List<Attribution> sources(GeneratorState scene) {
        var sources = scene.ids(ThingKind.SOURCE);
        return sources.isEmpty() || chance.percent(80)
                ? List.of()
                : attributions(new SourceId(chance.oneOf(sources)));
    }

    private static List<Attribution> attributions(SourceId source) {
        return List.of(Attribution.of(source, Stance.REPORTS));
    }
}
