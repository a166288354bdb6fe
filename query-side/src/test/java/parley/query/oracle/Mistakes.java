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

/** Likely mistakes, each of which a comparison must find. */
final class Mistakes {
    private Mistakes() {}

    static Stream<Mistake> all() {
        return Stream.of(
                        ofStorage(),
                        ofAnswer(),
                        ofQuestion(),
                        ofTimeline(),
                        AlternativeRule.mistakes())
                .flatMap(List::stream);
    }

    private static List<Mistake> ofStorage() {
        return List.of(
                Mistake.ofStorage("ignores retractions", h -> h.only(t -> !retracts(t))),
                Mistake.ofStorage(
                        "ignores retractions of retractions",
                        h -> h.only(t -> !retractsRetraction(h, t))),
                Mistake.ofStorage("ignores ends", each(Mistakes::endless)),
                Mistake.ofStorage("takes corrections for new records", each(Mistakes::asNew)),
                Mistake.ofStorage("reads all times as UTC", each(Mistakes::inUtc)),
                Mistake.ofStorage("takes links for each other", each(Mistakes::reversed)),
                Mistake.ofStorage("gives corrections a new place", Mistakes::newPlaces),
                Mistake.ofStorage("gives corrections a new recorded time", Mistakes::newTimes),
                Mistake.ofStorage(
                        "wants a retraction to name the first id",
                        h -> h.only(t -> !retracts(t) || namesFirst(h, t))));
    }

    private static List<Mistake> ofAnswer() {
        return List.of(
                Mistake.ofAnswer(
                        "names one value alone",
                        r -> Reading.of(r.values().stream().limit(1).toList(), r.certain())),
                Mistake.ofAnswer(
                        "names the worst reading first",
                        r -> new Reading(r.values().reversed(), r.count(), r.certain())),
                Mistake.ofAnswer(
                        "takes one value for certain",
                        r -> new Reading(r.values(), r.count(), r.count() == 1)),
                Mistake.ofAnswer(
                        "is never certain", r -> new Reading(r.values(), r.count(), false)));
    }

    private static List<Mistake> ofQuestion() {
        return List.of(
                Mistake.ofQuestion(
                        "is a position late",
                        h ->
                                (t, f, vs, p) ->
                                        new OracleAnswers(h).read(t, f, vs, Math.max(0, p - 1))),
                Mistake.ofQuestion(
                        "is a microsecond early",
                        h -> (t, f, vs, p) -> new OracleAnswers(h).read(t, f, later(vs, 1), p)),
                Mistake.ofQuestion(
                        "is a microsecond late",
                        h -> (t, f, vs, p) -> new OracleAnswers(h).read(t, f, later(vs, -1), p)),
                Mistake.ofQuestion(
                        "mixes negotiations",
                        h -> {
                            var mixed = new OracleAnswers(Rewriting.each(h, Mistakes::inGeneva));
                            return (t, f, vs, p) -> mixed.read(inGeneva(t), f, vs, p);
                        }));
    }

    private static List<Mistake> ofTimeline() {
        return List.of(
                Mistake.ofTimeline(
                        "lists what began in a window",
                        (window, entries) ->
                                entries.stream()
                                        .filter(entry -> window.contains(entry.earliest()))
                                        .toList()),
                Mistake.ofTimeline(
                        "takes all that fell in a window for certain",
                        (_, entries) ->
                                entries.stream()
                                        .map(entry ->
                                                new TimelineEntry(
                                                        entry.earliest(),
                                                        entry.place(),
                                                        entry.thing(),
                                                        entry.facet(),
                                                        entry.value(),
                                                        true))
                                        .toList()),
                Mistake.ofTimeline(
                        "lists the latest beginning first", (_, entries) -> entries.reversed()));
    }

    private static long[] later(long[] moments, long by) {
        return LongStream.of(moments).map(v -> v == Long.MIN_VALUE ? v : v + by).toArray();
    }

    private static UnaryOperator<History> each(UnaryOperator<HistoryRecord> rewriting) {
        return history -> Rewriting.each(history, rewriting);
    }

    private static boolean retracts(HistoryRecord record) {
        return record.event() instanceof RecordRetracted;
    }

    private static boolean retractsRetraction(History history, HistoryRecord record) {
        return record.event() instanceof RecordRetracted(var id, _)
                && retracts(new Oracle(history).find(id));
    }

    private static boolean namesFirst(History history, HistoryRecord retraction) {
        return retraction.event() instanceof RecordRetracted(var id, _)
                && new Oracle(history).find(id).provenance().corrects() == null;
    }

    private static HistoryRecord asNew(HistoryRecord record) {
        return Rewriting.with(record, record.record(), record.event());
    }

    private static HistoryRecord inUtc(HistoryRecord record) {
        return new HistoryRecord(
                record.position(),
                record.recordedAt(),
                record.thing(),
                record.provenance(),
                record.event(),
                ZoneOffset.UTC);
    }

    private static HistoryRecord inGeneva(HistoryRecord record) {
        return new HistoryRecord(
                record.position(),
                record.recordedAt(),
                inGeneva(record.thing()),
                record.provenance(),
                record.event(),
                record.zone());
    }

    private static Thing inGeneva(Thing thing) {
        return new Thing(new NegotiationId("geneva"), thing.kind(), thing.id());
    }

    private static HistoryRecord endless(HistoryRecord record) {
        return new HistoryRecord(
                record.position(),
                record.recordedAt(),
                record.thing(),
                record.provenance(),
                endless(record.event()),
                record.zone());
    }

    private static Event endless(Event event) {
        return switch (event) {
            case IssueStatusRecorded s ->
                    new IssueStatusRecorded(
                            s.issue(), s.status(), s.from(), null, s.meeting(), s.summary());
            case PartyAdmitted p ->
                    new PartyAdmitted(
                            p.party(), p.name(), p.type(), p.roles(), p.from(), null, List.of());
            default -> event;
        };
    }

    private static HistoryRecord reversed(HistoryRecord record) {
        return new HistoryRecord(
                record.position(),
                record.recordedAt(),
                record.thing(),
                record.provenance(),
                reversed(record.event()),
                record.zone());
    }

    private static Event reversed(Event event) {
        return event instanceof ClaimLinked(var claim, var link, var reason, var from)
                ? new ClaimLinked(claim, reversed(link), reason, from)
                : event;
    }

    private static Link reversed(Link link) {
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
