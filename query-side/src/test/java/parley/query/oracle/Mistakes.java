package parley.query.oracle;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.record.RecordEvent.RecordRetracted;

/** Mistakes that are easily made, each of which a comparison has to find. */
final class Mistakes {
    private Mistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(inMemory(), inSpeech(), inHearing(), AlternativeRule.mistakes())
                .flatMap(List::stream);
    }

    private static List<Mistake> inMemory() {
        return List.of(
                Mistake.inMemory("ignores retractions", h -> h.only(t -> !retracts(t))),
                Mistake.inMemory("ignores ends", each(Mistakes::endless)),
                Mistake.inMemory("takes corrections for new records", each(Mistakes::asNew)),
                Mistake.inMemory("reads all times as UTC", each(Mistakes::inUtc)),
                Mistake.inMemory("takes links for each other", each(Mistakes::turned)),
                Mistake.inMemory("gives corrections a new place", Mistakes::newPlaces),
                Mistake.inMemory("gives corrections a new recorded time", Mistakes::newTimes),
                Mistake.inMemory(
                        "wants a retraction to name the first id",
                        h -> h.only(t -> !retracts(t) || namesFirst(h, t))));
    }

    private static List<Mistake> inSpeech() {
        return List.of(
                Mistake.inSpeech(
                        "names one value alone",
                        r -> new Reading(r.values().stream().limit(1).toList(), r.certain())),
                Mistake.inSpeech(
                        "names the worst reading first",
                        r -> new Reading(r.values().reversed(), r.certain())),
                Mistake.inSpeech(
                        "takes one value for certain",
                        r -> new Reading(r.values(), r.values().size() == 1)),
                Mistake.inSpeech("is never certain", r -> new Reading(r.values(), false)));
    }

    private static List<Mistake> inHearing() {
        return List.of(
                Mistake.inHearing(
                        "is a position late",
                        h ->
                                (t, f, vs, p) ->
                                        new OracleAnswers(h).read(t, f, vs, Math.max(0, p - 1))),
                Mistake.inHearing(
                        "is a microsecond early",
                        h -> (t, f, vs, p) -> new OracleAnswers(h).read(t, f, later(vs, 1), p)),
                Mistake.inHearing(
                        "is a microsecond late",
                        h -> (t, f, vs, p) -> new OracleAnswers(h).read(t, f, later(vs, -1), p)),
                Mistake.inHearing(
                        "mixes negotiations",
                        h -> {
                            var mixed = new OracleAnswers(Rewriting.each(h, Mistakes::inGeneva));
                            return (t, f, vs, p) -> mixed.read(inGeneva(t), f, vs, p);
                        }));
    }

    private static long[] later(long[] moments, long by) {
        return LongStream.of(moments).map(v -> v == Long.MIN_VALUE ? v : v + by).toArray();
    }

    private static UnaryOperator<History> each(UnaryOperator<HistoryRecord> rewriting) {
        return history -> Rewriting.each(history, rewriting);
    }

    private static boolean retracts(HistoryRecord told) {
        return told.event() instanceof RecordRetracted;
    }

    private static boolean namesFirst(History history, HistoryRecord retraction) {
        return retraction.event() instanceof RecordRetracted(var id, _)
                && new Oracle(history).find(id).provenance().corrects() == null;
    }

    private static HistoryRecord asNew(HistoryRecord told) {
        return Rewriting.with(told, told.record(), told.event());
    }

    private static HistoryRecord inUtc(HistoryRecord told) {
        return new HistoryRecord(
                told.position(),
                told.recordedAt(),
                told.thing(),
                told.provenance(),
                told.event(),
                ZoneOffset.UTC);
    }

    private static HistoryRecord inGeneva(HistoryRecord told) {
        return new HistoryRecord(
                told.position(),
                told.recordedAt(),
                inGeneva(told.thing()),
                told.provenance(),
                told.event(),
                told.zone());
    }

    private static Thing inGeneva(Thing thing) {
        return new Thing(new NegotiationId("geneva"), thing.kind(), thing.id());
    }

    private static HistoryRecord endless(HistoryRecord told) {
        return new HistoryRecord(
                told.position(),
                told.recordedAt(),
                told.thing(),
                told.provenance(),
                endless(told.event()),
                told.zone());
    }

    private static Event endless(Event event) {
        return switch (event) {
            case IssueStatusRecorded s ->
                    new IssueStatusRecorded(
                            s.issue(), s.status(), s.from(), null, s.meeting(), s.summary());
            case PartyAdmitted p ->
                    new PartyAdmitted(p.party(), p.name(), p.type(), p.roles(), p.from(), null);
            default -> event;
        };
    }

    private static HistoryRecord turned(HistoryRecord told) {
        return new HistoryRecord(
                told.position(),
                told.recordedAt(),
                told.thing(),
                told.provenance(),
                turned(told.event()),
                told.zone());
    }

    private static Event turned(Event event) {
        return event instanceof ClaimLinked(var claim, var link, var reason, var from)
                ? new ClaimLinked(claim, turned(link), reason, from)
                : event;
    }

    private static Link turned(Link link) {
        var other =
                switch (link.type()) {
                    case SUPPORTS -> LinkType.CONTRADICTS;
                    case CONTRADICTS -> LinkType.SUPPORTS;
                };
        return new Link(other, link.claim(), link.record());
    }

    private static History newPlaces(History history) {
        return Rewriting.correctedLike(
                history, (root, newest) -> Rewriting.with(newest, root.record(), newest.event()));
    }

    private static History newTimes(History history) {
        return Rewriting.correctedLike(
                history,
                (root, newest) ->
                        new HistoryRecord(
                                root.position(),
                                newest.recordedAt(),
                                root.thing(),
                                root.provenance(),
                                newest.event(),
                                root.zone()));
    }
}
