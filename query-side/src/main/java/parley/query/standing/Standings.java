package parley.query.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueStatus;
import parley.json.Json;
import parley.query.asof.Instants;
import parley.query.standing.Standing.IssueAt;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.json.JsonMapper;

/** Derives the standing of a negotiation from what is known of its issues and meetings. */
public final class Standings {
    private static final JsonMapper JSON = Json.lenient();

    private Standings() {}

    /**
     * The standing at a moment.
     *
     * @param issues and
     * @param meetings that are there at the moment
     * @param issuesAt the issues that were there at another moment, in microseconds
     */
    public static Standing of(
            List<ThingView> issues,
            List<ThingView> meetings,
            LongFunction<List<ThingView>> issuesAt) {
        var last = last(meetings);
        var before =
                last.flatMap(meeting -> meeting.facet("schedule").map(FacetView::from))
                        .map(began -> issuesAt.apply(Instants.micros(began) - 1))
                        .orElse(List.of());
        return Standing.of(
                standing(issues), standing(before), last.map(ThingView::id).orElse(null));
    }

    private static Optional<ThingView> last(List<ThingView> meetings) {
        return meetings.stream()
                .filter(ThingView::isHeld)
                .filter(meeting -> meeting.facet("schedule").map(FacetView::from).isPresent())
                .max(
                        Comparator.comparing((ThingView meeting) ->
                                        meeting.facet("schedule")
                                                .map(FacetView::from)
                                                .orElseThrow())
                                .thenComparing(ThingView::id));
    }

    private static List<IssueAt> standing(List<ThingView> issues) {
        return issues.stream()
                .map(issue ->
                        new IssueAt(
                                issue.id(),
                                JSON.treeToValue(issue.details().get("category"), IssueClass.class),
                                JSON.treeToValue(
                                        issue.value("status").get("status"), IssueStatus.class)))
                .toList();
    }
}
