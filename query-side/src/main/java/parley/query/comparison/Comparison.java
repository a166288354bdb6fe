package parley.query.comparison;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

/**
 * Meetings side by side. What belongs to a larger one stands in its row: its sessions,
 * consultations on its sidelines, and private talks that follow it.
 */
public final class Comparison {
    private static final String OVERALL = "outcome";
    private static final String ON_ISSUE = OVERALL + "/";

    private Comparison() {}

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
            @Nullable JsonNode held,
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
        var names = Referred.of(parties);
        var questions = Referred.of(issues);
        var ordered =
                meetings.stream()
                        .filter(ThingView::isHeld)
                        .sorted(
                                Comparator.comparing(Comparison::begin)
                                        .thenComparing(ThingView::id))
                        .toList();
        var whole = Belonging.of(ordered);
        return ordered.stream()
                .filter(meeting -> whole.isWhole(meeting))
                .map(meeting -> row(meeting, whole.parts(meeting), names, questions))
                .toList();
    }

    private static Row row(
            ThingView meeting, List<ThingView> parts, Referred parties, Referred issues) {
        var participants = parties(meeting, parties).distinct().toList();
        var consulted =
                parts.stream()
                        .filter(part -> Belonging.related(part, "sideline-of").isPresent())
                        .flatMap(part -> parties(part, parties))
                        .distinct()
                        .filter(party -> !participants.contains(party))
                        .toList();
        return new Row(
                meeting.id(),
                meeting.title(),
                meeting.details().get("held"),
                isCertain(meeting),
                named(participants, parties),
                named(consulted, parties),
                outcomes(meeting, issues),
                parts.stream()
                        .map(part ->
                                new Part(
                                        part.id(),
                                        part.title(),
                                        isCertain(part),
                                        outcomes(part, issues)))
                        .toList());
    }

    private static List<Outcome> outcomes(ThingView meeting, Referred issues) {
        return meeting.facets().keySet().stream()
                .filter(facet -> facet.equals(OVERALL) || facet.startsWith(ON_ISSUE))
                .sorted()
                .flatMap(facet ->
                        meeting.facet(facet).map(read -> outcome(facet, read, issues)).stream())
                .toList();
    }

    private static Outcome outcome(String facet, FacetView read, Referred issues) {
        var issue = facet.equals(OVERALL) ? null : facet.substring(ON_ISSUE.length());
        var outcome = word(read.value());
        return new Outcome(
                issue == null ? null : issues.title(issue),
                outcome,
                read.certain(),
                read.possible().stream()
                        .map(possible -> word(possible.value()))
                        .distinct()
                        .filter(other -> !other.equals(outcome))
                        .toList(),
                read.value().path("summary").asStringOpt().orElse(null));
    }

    private static String word(JsonNode reached) {
        return reached.path("outcome").asString("");
    }

    private static boolean isCertain(ThingView meeting) {
        return meeting.facet("schedule").map(FacetView::certain).orElse(false);
    }

    /** The ids of those at it; those of duplicates are their originals'. */
    private static Stream<String> parties(ThingView meeting, Referred parties) {
        return meeting.details()
                .path("delegations")
                .valueStream()
                .map(delegation -> parties.id(delegation.path("party").asString("")));
    }

    private static List<String> named(List<String> ids, Referred parties) {
        return ids.stream().map(parties::title).toList();
    }

    private static Instant begin(ThingView meeting) {
        return meeting.begun("schedule").orElse(Instant.MIN);
    }
}
