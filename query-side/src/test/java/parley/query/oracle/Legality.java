package parley.query.oracle;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/** Finds fault with a history by the domain's rules, one record after the other. */
record Legality(History history) {

    /** What is wrong, in words; nothing if all is well. */
    List<String> faults() {
        return history.told().stream().flatMap(this::faults).toList();
    }

    private Stream<String> faults(HistoryRecord told) {
        var before = history.upTo(told.position() - 1);
        return Stream.of(
                        fault(told, "position", told.position() == before.told().size() + 1),
                        fault(told, "id used", all(before, t -> !t.record().equals(told.record()))),
                        fault(
                                told,
                                "recorded before its predecessor",
                                isRecordedInOrder(told, before)),
                        fault(
                                told,
                                "transcribed after a live one",
                                isTranscribedInTime(told, before)),
                        fault(told, "in another zone", sameZone(told, before)),
                        fault(told, "of a thing that is not there", isThingThere(told, before)),
                        fault(told, "no such correction", isCorrectionLegal(told, before)),
                        fault(told, "no such retraction", isRetractionLegal(told, before)),
                        fault(told, "in the future", isPast(told)),
                        fault(
                                told,
                                "dangling",
                                references(told).allMatch(standing(before)::contains)),
                        fault(told, "a source repeated", isFreshlyCorroborated(told, before)))
                .filter(Objects::nonNull);
    }

    private static @Nullable String fault(HistoryRecord told, String fault, boolean isLegal) {
        return isLegal ? null : fault + ": " + told;
    }

    private static boolean all(History history, Predicate<HistoryRecord> rule) {
        return history.told().stream().allMatch(rule);
    }

    private static boolean isRecordedInOrder(HistoryRecord told, History before) {
        return all(before, t -> isElsewhere(t, told) || !t.recordedAt().isAfter(told.recordedAt()));
    }

    /** An archive comes first; what is live is never recorded before what was live elsewhere. */
    private boolean isTranscribedInTime(HistoryRecord told, History before) {
        return isTranscribed(told)
                ? all(before, t -> isElsewhere(t, told) || isTranscribed(t))
                : all(before, t -> !t.recordedAt().isAfter(told.recordedAt()));
    }

    private boolean isTranscribed(HistoryRecord told) {
        return history.transcribed().contains(told.position());
    }

    private static boolean sameZone(HistoryRecord told, History before) {
        return all(before, t -> isElsewhere(t, told) || t.zone().equals(told.zone()))
                && (!(told.event() instanceof NegotiationOpened opened)
                        || opened.zone().equals(told.zone()));
    }

    private static boolean isElsewhere(HistoryRecord one, HistoryRecord other) {
        return !one.thing().negotiation().equals(other.thing().negotiation());
    }

    private static boolean isThingThere(HistoryRecord told, History before) {
        var founds =
                Founding.isOne(told.event())
                        && told.provenance().corrects() == null
                        && !completes(told, before);
        return founds
                ? all(before, t -> !t.thing().equals(told.thing()))
                        && (told.event() instanceof NegotiationOpened
                                || standing(before).stream().anyMatch(t -> opens(t, told)))
                : standing(before).contains(told.thing());
    }

    /** A meeting that was announced, and not yet held. */
    private static boolean completes(HistoryRecord told, History before) {
        return told.event() instanceof MeetingRecorded
                && standing(before).contains(told.thing())
                && all(
                        before,
                        t ->
                                !t.thing().equals(told.thing())
                                        || !(t.event() instanceof MeetingRecorded)
                                        || !isStanding(t, before));
    }

    private static boolean opens(Thing thing, HistoryRecord told) {
        var negotiation = told.thing().negotiation();
        return thing.equals(Thing.of(negotiation, negotiation));
    }

    private static boolean isCorrectionLegal(HistoryRecord told, History before) {
        var corrects = told.provenance().corrects();
        if (corrects == null) {
            return true;
        }
        var wrong = new Oracle(before).find(corrects);
        return wrong.event().getClass() == told.event().getClass()
                && wrong.thing().equals(told.thing())
                && isStanding(wrong, before);
    }

    private static boolean isRetractionLegal(HistoryRecord told, History before) {
        if (!(told.event() instanceof RecordRetracted(var id, _))) {
            return true;
        }
        var wrong = new Oracle(before).find(id);
        return !(wrong.event() instanceof RecordRetracted)
                && wrong.thing().equals(told.thing())
                && isStanding(wrong, before);
    }

    private static boolean isStanding(HistoryRecord told, History history) {
        return !new Oracle(history).isRetracted(told, new Known.UpTo(history.end()));
    }

    private static boolean isPast(HistoryRecord told) {
        return Times.of(told.event())
                .all()
                .allMatch(time ->
                        Assertions.begin(time, told.zone()).earliest() <= told.recordedMicros());
    }

    private static Set<Thing> standing(History history) {
        return new Oracle(history).things(new Known.UpTo(history.end()));
    }

    private static Stream<Thing> references(HistoryRecord told) {
        Stream<? extends @Nullable ThingId> named =
                switch (told.event()) {
                    case OutcomeRecorded outcome -> Stream.of(outcome.issue());
                    case CasualtiesRecorded casualties ->
                            casualties.figures().stream().map(CasualtyFigure::side);
                    case ClaimRecorded claim -> Stream.of(claim.person());
                    case PositionStated stated -> Stream.of(stated.party());
                    case ProposalTabled tabled -> tabled.by().stream();
                    case PositionWithdrawn withdrawn -> Stream.of(withdrawn.party());
                    case ProposalSuperseded superseded -> Stream.of(superseded.by());
                    case ProposalRespondedTo responded -> Stream.of(responded.party());
                    case StatementRecorded statement -> statement.parties().stream();
                    case AssessmentRecorded assessment -> Stream.of(assessment.author().party());
                    case ClaimLinked linked -> Stream.of(linked.link().claim());
                    default -> ActorRecords.named(told.event());
                };
        var sources = told.provenance().attributions().stream().map(a -> a.source());
        return Stream.concat(named, sources)
                .filter(Objects::nonNull)
                .map(id -> Thing.of(told.thing().negotiation(), id));
    }

    private static boolean isFreshlyCorroborated(HistoryRecord told, History before) {
        return !(told.event() instanceof ClaimCorroborated)
                || told.provenance().corrects() != null
                || all(
                        before,
                        t ->
                                !t.thing().equals(told.thing())
                                        || !isStanding(t, before)
                                        || !sharesSource(t, told));
    }

    private static boolean sharesSource(HistoryRecord one, HistoryRecord other) {
        var sources =
                one.provenance().attributions().stream()
                        .map(a -> a.source())
                        .collect(Collectors.toSet());
        return other.provenance().attributions().stream()
                .anyMatch(a -> sources.contains(a.source()));
    }
}
