package parley.query.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import parley.events.ValidTime;
import parley.events.meeting.Relation.RelationType;
import parley.json.EnumNames;
import parley.query.issue.IssueFacts;
import parley.query.party.PartyFacts;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * Meetings side by side. What belongs to a larger one stands in its row: its sessions,
 * consultations on its sidelines, and private talks that follow it.
 */
@SchemaName("Comparison")
public final class MeetingComparison {
    private MeetingComparison() {}

    /**
     * One meeting.
     *
     * @param held when, as recorded
     * @param certain whether it had surely been held by the moment asked for
     * @param participants the parties at it
     * @param consulted the parties met on its sidelines, that were not at it
     * @param outcomes the one of the meeting as a whole first, then by issue
     * @param parts what belongs to it, in order of beginning
     */
    public record Row(
            String meeting,
            String title,
            @Nullable ValidTime held,
            boolean certain,
            List<String> participants,
            List<String> consulted,
            List<Outcome> outcomes,
            List<Part> parts) {}

    /**
     * What came of a meeting on an issue, or overall where none is named.
     *
     * @param outcome the best reading
     * @param certain whether it is more than merely possible
     * @param otherwise what may have come of it instead
     */
    public record Outcome(
            @Nullable String issue,
            String outcome,
            boolean certain,
            List<String> otherwise,
            @Nullable String summary) {}

    /** A meeting that belongs to a larger one, with what came of it. */
    public record Part(String meeting, String title, boolean certain, List<Outcome> outcomes) {}

    /** The meetings held that belong to no other, in order of their beginning. */
    public static List<Row> of(
            List<ThingView> meetings, List<ThingView> parties, List<ThingView> issues) {
        var names = ReferenceIndex.of(PartyFacts.PARTY, parties);
        var questions = ReferenceIndex.of(IssueFacts.ISSUE, issues);
        var ordered =
                meetings.stream()
                        .filter(MeetingFacts::isHeld)
                        .sorted(
                                Comparator.comparing(MeetingComparison::begin)
                                        .thenComparing(ThingView::id))
                        .toList();
        var whole = MeetingHierarchy.of(ordered);
        return ordered.stream()
                .filter(meeting -> whole.isWhole(meeting))
                .map(meeting -> row(meeting, whole.parts(meeting), names, questions))
                .toList();
    }

    private static Row row(
            ThingView meeting,
            List<ThingView> parts,
            ReferenceIndex parties,
            ReferenceIndex issues) {
        var details = MeetingFacts.MEETING.details(meeting);
        var participants = parties(details, parties).distinct().toList();
        var consulted =
                parts.stream()
                        .map(MeetingFacts.MEETING::details)
                        .filter(part ->
                                MeetingHierarchy.related(part, RelationType.SIDELINE_OF)
                                        .isPresent())
                        .flatMap(part -> parties(part, parties))
                        .distinct()
                        .filter(party -> !participants.contains(party))
                        .toList();
        return new Row(
                meeting.id(),
                details.title(),
                details.held(),
                meeting.isCertain(MeetingFacts.SCHEDULE),
                named(participants, parties),
                named(consulted, parties),
                outcomes(meeting, issues),
                parts.stream().map(part -> part(part, issues)).toList());
    }

    private static Part part(ThingView part, ReferenceIndex issues) {
        return new Part(
                part.id(),
                MeetingFacts.MEETING.title(part),
                part.isCertain(MeetingFacts.SCHEDULE),
                outcomes(part, issues));
    }

    private static List<Outcome> outcomes(ThingView meeting, ReferenceIndex issues) {
        return Stream.concat(
                        meeting
                                .facet(MeetingFacts.OUTCOME)
                                .map(read -> outcome(null, read))
                                .stream(),
                        meeting.family(MeetingFacts.OUTCOMES).stream()
                                .map(read ->
                                        outcome(
                                                issues.title(
                                                        MeetingFacts.OUTCOMES.key(read.name())),
                                                read)))
                .toList();
    }

    private static Outcome outcome(@Nullable String issue, TypedFacet<OutcomeValue> read) {
        return new Outcome(
                issue,
                word(read.value()),
                read.certain(),
                read.otherwise(MeetingComparison::word),
                read.value().summary());
    }

    private static String word(OutcomeValue reached) {
        return EnumNames.of(reached.outcome());
    }

    /** The ids of those at it; those of duplicates are their originals'. */
    private static Stream<String> parties(MeetingDetails meeting, ReferenceIndex parties) {
        return meeting.delegations().stream()
                .map(delegation -> parties.id(delegation.party().value()));
    }

    private static List<String> named(List<String> ids, ReferenceIndex parties) {
        return ids.stream().map(parties::title).toList();
    }

    private static Instant begin(ThingView meeting) {
        return meeting.begun(MeetingFacts.SCHEDULE).orElse(Instant.MIN);
    }
}
