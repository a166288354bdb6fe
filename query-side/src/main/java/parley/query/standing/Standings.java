package parley.query.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import parley.events.issue.IssueClass;
import parley.query.asof.TimeParameters;
import parley.query.issue.IssueFacts;
import parley.query.meeting.MeetingFacts;
import parley.query.meeting.MeetingHierarchy;
import parley.query.standing.Standing.ClassStanding;
import parley.query.standing.Standing.IssueAt;
import parley.query.view.ThingView;

/** Derives the standing of a negotiation from what is known of its issues and meetings. */
public final class Standings {
    private Standings() {}

    /**
     * Derives the standing at a moment.
     *
     * @param issues the issues that exist at the moment
     * @param meetings the meetings that exist at the moment
     * @param issuesAt returns the issues that existed at another moment, in microseconds since
     *     1970-01-01T00:00Z
     */
    public static Standing of(
            List<ThingView> issues,
            List<ThingView> meetings,
            LongFunction<List<ThingView>> issuesAt) {
        var last = last(meetings);
        var before =
                last.flatMap(Standings::begun)
                        .map(began -> issuesAt.apply(TimeParameters.micros(began) - 1))
                        .orElse(List.of());
        return Standing.of(
                standing(issues), standing(before), last.map(ThingView::id).orElse(null));
    }

    /** Returns the standing of the issues that exist at a moment, by class. */
    public static Map<IssueClass, ClassStanding> classes(List<ThingView> issues) {
        return Standing.classes(standing(issues));
    }

    /**
     * Returns the last meeting; sessions, consultations and private talks count as part of the
     * meeting that they belong to.
     */
    private static Optional<ThingView> last(List<ThingView> meetings) {
        var held = meetings.stream().filter(MeetingFacts::isHeld).toList();
        var wholes = MeetingHierarchy.of(held);
        return held.stream()
                .filter(wholes::isWhole)
                .filter(meeting -> begun(meeting).isPresent())
                .max(
                        Comparator.comparing((ThingView meeting) -> begun(meeting).orElseThrow())
                                .thenComparing(ThingView::id));
    }

    /**
     * Returns the earliest instant at which a meeting can have begun: the start of the day if only
     * that is known. The changes it caused came no earlier.
     */
    private static Optional<Instant> begun(ThingView meeting) {
        return meeting.begun(MeetingFacts.SCHEDULE);
    }

    /** Returns the status of each issue whose status is known, certain or not. */
    private static List<IssueAt> standing(List<ThingView> issues) {
        return issues.stream()
                .flatMap(issue ->
                        issue
                                .facet(IssueFacts.STATUS)
                                .map(status ->
                                        new IssueAt(
                                                issue.id(),
                                                IssueFacts.ISSUE.details(issue).category(),
                                                status.value().status(),
                                                !status.holds(),
                                                status.certain()))
                                .stream())
                .toList();
    }
}
