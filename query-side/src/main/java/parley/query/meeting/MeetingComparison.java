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
import parley.query.view.ReadingWords;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * The meetings of a negotiation in comparison. The sessions of a meeting, the consultations on its
 * sidelines and the private talks that follow it are in its row.
 */
@SchemaName("Comparison")
public final class MeetingComparison {
    private static final ReadingWords<OutcomeValue> WORDS =
            ReadingWords.plain(value -> EnumNames.of(value.outcome()));

    private MeetingComparison() {}

    /**
     * A meeting with its parts.
     *
     * @param held when it was held, as recorded
     * @param certain whether it had certainly been held by the moment of the read
     * @param participants the titles of the parties that took part
     * @param consulted the titles of the other parties, met on its sidelines
     * @param outcomes the outcome of the meeting as a whole first, then those on issues
     * @param parts the meetings that belong to it, in order of beginning
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
     * The outcome of a meeting on an issue, or overall if that is null.
     *
     * @param outcome the best reading
     * @param certain whether it is certain, not only possible
     * @param otherwise the other possible outcomes
     */
    public record Outcome(
            @Nullable String issue,
            String outcome,
            boolean certain,
            List<String> otherwise,
            @Nullable String summary) {}

    /** A meeting that belongs to a larger one. */
    public record Part(String meeting, String title, boolean certain, List<Outcome> outcomes) {}

    /** Returns the meetings held that belong to no other, in order of their beginning. */
    public static List<Row> of(
            List<ThingView> meetings, List<ThingView> parties, List<ThingView> issues) {
        var partyIndex = ReferenceIndex.of(PartyFacts.PARTY, parties);
        var issueIndex = ReferenceIndex.of(IssueFacts.ISSUE, issues);
        var ordered =
                meetings.stream()
                        .filter(MeetingFacts::isHeld)
                        .sorted(
                                Comparator.comparing((ThingView meeting) ->
                                                meeting.begun(MeetingFacts.SCHEDULE)
                                                        .orElse(Instant.MIN))
                                        .thenComparing(ThingView::id))
                        .toList();
        var hierarchy = MeetingHierarchy.of(ordered);
        return ordered.stream()
                .filter(hierarchy::isWhole)
                .map(meeting -> row(meeting, hierarchy.parts(meeting), partyIndex, issueIndex))
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
                                .map(facet -> outcome(null, facet))
                                .stream(),
                        meeting.family(MeetingFacts.OUTCOMES).stream()
                                .map(facet ->
                                        outcome(
                                                issues.title(
                                                        MeetingFacts.OUTCOMES.key(facet.name())),
                                                facet)))
                .toList();
    }

    private static Outcome outcome(@Nullable String issue, TypedFacet<OutcomeValue> facet) {
        return new Outcome(
                issue,
                facet.best(WORDS),
                facet.certain(),
                facet.otherwise(WORDS),
                facet.value().summary());
    }

    /** Returns the ids of the parties that took part, those of originals in place of duplicates. */
    private static Stream<String> parties(MeetingDetails meeting, ReferenceIndex parties) {
        return meeting.delegations().stream()
                .map(delegation -> parties.id(delegation.party().value()));
    }

    private static List<String> named(List<String> ids, ReferenceIndex parties) {
        return ids.stream().map(parties::title).toList();
    }
}
