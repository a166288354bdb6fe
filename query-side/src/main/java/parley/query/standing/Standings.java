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
                last.flatMap(Standings::begun)
                        .map(began -> issuesAt.apply(TimeParameters.micros(began) - 1))
                        .orElse(List.of());
        return Standing.of(
                standing(issues), standing(before), last.map(ThingView::id).orElse(null));
    }

    /** How the issues that are there at a moment stand, by class. */
    public static Map<IssueClass, ClassStanding> classes(List<ThingView> issues) {
        return Standing.classes(standing(issues));
    }

    /** Sessions, consultations and private talks are of the meeting that they belong to. */
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

    /** A day's meeting began that day at the earliest, as did what it moved. */
    private static Optional<Instant> begun(ThingView meeting) {
        return meeting.begun(MeetingFacts.SCHEDULE);
    }

    /** An issue whose status is not known, or not for certain, stands nowhere. */
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
                                                status.certain()))
                                .stream())
                .toList();
    }
}
