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
import parley.events.agreement.AgreementEvent.SignatureRecorded;
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
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

/** Checks a history against the domain's rules, record by record. */
record Legality(History history) {

    /** Returns the violations in words; empty if there is none. */
    List<String> faults() {
        return history.records().stream().flatMap(this::faults).toList();
    }

    private Stream<String> faults(HistoryRecord record) {
        var before = history.upTo(record.position() - 1);
        return Stream.of(
                        fault(record, "position", record.position() == before.records().size() + 1),
                        fault(
                                record,
                                "id used",
                                all(before, t -> !t.record().equals(record.record()))),
                        fault(
                                record,
                                "recorded before its predecessor",
                                isRecordedInOrder(record, before)),
                        fault(
                                record,
                                "transcribed after a live one",
                                isTranscribedInTime(record, before)),
                        fault(record, "in another zone", sameZone(record, before)),
                        fault(record, "of a thing that is not there", isThingThere(record, before)),
                        fault(record, "no such correction", isCorrectionLegal(record, before)),
                        fault(record, "no such retraction", isRetractionLegal(record, before)),
                        fault(record, "in the future", isPast(record)),
                        fault(
                                record,
                                "dangling",
                                references(record).allMatch(standing(before)::contains)),
                        fault(record, "a source repeated", isFreshlyCorroborated(record, before)))
                .filter(Objects::nonNull);
    }

    private static @Nullable String fault(HistoryRecord record, String fault, boolean isLegal) {
        return isLegal ? null : fault + ": " + record;
    }

    private static boolean all(History history, Predicate<HistoryRecord> rule) {
        return history.records().stream().allMatch(rule);
    }

    private static boolean isRecordedInOrder(HistoryRecord record, History before) {
        return all(
                before,
                t -> isElsewhere(t, record) || !t.recordedAt().isAfter(record.recordedAt()));
    }

    /** Archives come first; live records of all negotiations are in recorded order. */
    private boolean isTranscribedInTime(HistoryRecord record, History before) {
        return isTranscribed(record)
                ? all(before, t -> isElsewhere(t, record) || isTranscribed(t))
                : all(before, t -> !t.recordedAt().isAfter(record.recordedAt()));
    }

    private boolean isTranscribed(HistoryRecord record) {
        return history.transcribed().contains(record.position());
    }

    private static boolean sameZone(HistoryRecord record, History before) {
        return all(before, t -> isElsewhere(t, record) || t.zone().equals(record.zone()))
                && (!(record.event() instanceof NegotiationOpened opened)
                        || opened.zone().equals(record.zone()));
    }

    private static boolean isElsewhere(HistoryRecord one, HistoryRecord other) {
        return !one.thing().negotiation().equals(other.thing().negotiation());
    }

    private static boolean isThingThere(HistoryRecord record, History before) {
        var founds =
                Founding.isOne(record.event())
                        && record.provenance().corrects() == null
                        && !completes(record, before);
        return founds
                ? all(before, t -> !t.thing().equals(record.thing()))
                        && (record.event() instanceof NegotiationOpened
                                || standing(before).stream().anyMatch(t -> opens(t, record)))
                : standing(before).contains(record.thing()) || bringsBack(record, before);
    }

    /** Whether it retracts what a retracted thing, or a retracted negotiation, fell by. */
    private static boolean bringsBack(HistoryRecord record, History before) {
        var oracle = new Oracle(before);
        return record.event() instanceof RecordRetracted(var id, _)
                && oracle.find(id).event() instanceof RecordRetracted
                && isStanding(oracle.find(id), before)
                && all(
                        before,
                        t ->
                                !t.thing().equals(record.thing())
                                        || t.position() >= oracle.subject(record).position());
    }

    /** Whether it completes a meeting that was announced and not held yet. */
    private static boolean completes(HistoryRecord record, History before) {
        return record.event() instanceof MeetingRecorded
                && standing(before).contains(record.thing())
                && all(
                        before,
                        t ->
                                !t.thing().equals(record.thing())
                                        || !(t.event() instanceof MeetingRecorded)
                                        || !isStanding(t, before));
    }

    private static boolean opens(Thing thing, HistoryRecord record) {
        var negotiation = record.thing().negotiation();
        return thing.equals(Thing.of(negotiation, negotiation));
    }

    private static boolean isCorrectionLegal(HistoryRecord record, History before) {
        var corrects = record.provenance().corrects();
        if (corrects == null) {
            return true;
        }
        var original = new Oracle(before).find(corrects);
        return original.event().getClass() == record.event().getClass()
                && original.thing().equals(record.thing())
                && isStanding(original, before);
    }

    private static boolean isRetractionLegal(HistoryRecord record, History before) {
        if (!(record.event() instanceof RecordRetracted(var id, _))) {
            return true;
        }
        var original = new Oracle(before).find(id);
        return original.thing().equals(record.thing()) && isStanding(original, before);
    }

    private static boolean isStanding(HistoryRecord record, History history) {
        return !new Oracle(history).isRetracted(record, new Known.UpTo(history.end()));
    }

    private static boolean isPast(HistoryRecord record) {
        return Times.of(record.event())
                .all()
                .allMatch(time ->
                        Assertions.begin(time, record.zone()).earliest()
                                <= record.recordedMicros());
    }

    private static Set<Thing> standing(History history) {
        return new Oracle(history).things(new Known.UpTo(history.end()));
    }

    private static Stream<Thing> references(HistoryRecord record) {
        Stream<? extends @Nullable ThingId> named =
                switch (record.event()) {
                    case OutcomeRecorded outcome -> Stream.of(outcome.issue());
                    case CasualtiesRecorded casualties ->
                            casualties.figures().stream().flatMap(ActorRecords::named);
                    case ClaimRecorded claim -> Stream.of(claim.person());
                    case PositionStated stated -> Stream.of(stated.party());
                    case SignatureRecorded signature -> Stream.of(signature.party());
                    case ProposalTabled tabled -> tabled.by().stream();
                    case PositionWithdrawn withdrawn -> Stream.of(withdrawn.party());
                    case ProposalSuperseded superseded -> Stream.of(superseded.by());
                    case ProposalRespondedTo responded -> Stream.of(responded.party());
                    case StatementRecorded statement -> statement.parties().stream();
                    case AssessmentRecorded assessment -> Stream.of(assessment.author().party());
                    case ClaimLinked linked -> Stream.of(linked.link().claim());
                    default -> ActorRecords.named(record.event());
                };
        var sources = record.provenance().attributions().stream().map(a -> a.source());
        return Stream.concat(named, sources)
                .filter(Objects::nonNull)
                .map(id -> Thing.of(record.thing().negotiation(), id));
    }

    private static boolean isFreshlyCorroborated(HistoryRecord record, History before) {
        return !(record.event() instanceof ClaimCorroborated)
                || record.provenance().corrects() != null
                || all(
                        before,
                        t ->
                                !t.thing().equals(record.thing())
                                        || !isStanding(t, before)
                                        || !sharesSource(t, record));
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
