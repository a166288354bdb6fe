package parley.query.standing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueStatus;

/**
 * The standing of a negotiation: by class of issue, never a single word.
 *
 * @param classes each class that has issues
 * @param lastMeeting the meeting that began last before the requested moment, if any, among those
 *     that belong to no other meeting
 * @param moved the changes since just before that meeting
 */
public record Standing(
        Map<IssueClass, ClassStanding> classes, @Nullable String lastMeeting, List<Moved> moved) {

    /**
     * The standing of the issues of one class.
     *
     * @param counts how many issues have each status, by the best reading of each
     * @param ended of how many issues the status has ended, by the best reading, and nothing is
     *     known since
     * @param possibly how many of all those readings are only possible
     * @param least the least advanced status of those that have one; null if none has
     * @param leastAdvanced the issues with that status
     */
    public record ClassStanding(
            Map<IssueStatus, Long> counts,
            long ended,
            long possibly,
            @Nullable IssueStatus least,
            List<String> leastAdvanced) {}

    /**
     * An issue whose status has changed or ended.
     *
     * @param from the status before; null if it had none
     * @param fromEnded true if that had ended; otherwise null
     * @param to the status now
     * @param ended true if that has ended; otherwise null
     */
    public record Moved(
            String issue,
            @Nullable IssueStatus from,
            @Nullable Boolean fromEnded,
            IssueStatus to,
            @Nullable Boolean ended) {}

    /**
     * An issue's status at some moment.
     *
     * @param ended whether it has ended
     */
    public record IssueAt(
            String issue,
            IssueClass category,
            IssueStatus status,
            boolean ended,
            boolean certain) {}

    /** Derives the standing from the issues now and just before the last meeting. */
    public static Standing of(
            List<IssueAt> now, List<IssueAt> before, @Nullable String lastMeeting) {
        return new Standing(
                classes(now), lastMeeting, lastMeeting == null ? List.of() : moved(now, before));
    }

    /** Returns the standing of the issues of each class. */
    static Map<IssueClass, ClassStanding> classes(List<IssueAt> issues) {
        return issues.stream()
                .collect(
                        Collectors.groupingBy(
                                IssueAt::category,
                                () -> new EnumMap<>(IssueClass.class),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), Standing::ofClass)));
    }

    private static ClassStanding ofClass(List<IssueAt> issues) {
        var open = issues.stream().filter(issue -> !issue.ended()).toList();
        var counts =
                open.stream()
                        .collect(
                                Collectors.groupingBy(
                                        IssueAt::status,
                                        () -> new EnumMap<>(IssueStatus.class),
                                        Collectors.counting()));
        var least = open.stream().map(IssueAt::status).min(Comparator.naturalOrder()).orElse(null);
        var leastAdvanced =
                open.stream()
                        .filter(issue -> issue.status() == least)
                        .map(IssueAt::issue)
                        .sorted()
                        .toList();
        return new ClassStanding(
                counts,
                issues.size() - open.size(),
                issues.stream().filter(issue -> !issue.certain()).count(),
                least,
                leastAdvanced);
    }

    private static List<Moved> moved(List<IssueAt> now, List<IssueAt> before) {
        var then = before.stream().collect(Collectors.toMap(IssueAt::issue, Function.identity()));
        return now.stream()
                .filter(issue -> hasMoved(then.get(issue.issue()), issue))
                .map(issue -> moved(then.get(issue.issue()), issue))
                .sorted(Comparator.comparing(Moved::issue))
                .toList();
    }

    private static boolean hasMoved(@Nullable IssueAt before, IssueAt now) {
        return before == null || before.status() != now.status() || before.ended() != now.ended();
    }

    private static Moved moved(@Nullable IssueAt before, IssueAt now) {
        return new Moved(
                now.issue(),
                before == null ? null : before.status(),
                (before != null && before.ended()) ? true : null,
                now.status(),
                now.ended() ? true : null);
    }
}
