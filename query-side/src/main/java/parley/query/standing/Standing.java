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
     * @param possibly how many of those readings are only possible
     * @param least the least advanced status among them
     * @param leastAdvanced the issues with that status
     */
    public record ClassStanding(
            Map<IssueStatus, Long> counts,
            long possibly,
            IssueStatus least,
            List<String> leastAdvanced) {}

    /** An issue whose status has changed; {@code from} is absent if it had none. */
    public record Moved(String issue, @Nullable IssueStatus from, IssueStatus to) {}

    /** An issue's status at some moment, certain or not. */
    public record IssueAt(String issue, IssueClass category, IssueStatus status, boolean certain) {}

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
        var counts =
                issues.stream()
                        .collect(
                                Collectors.groupingBy(
                                        IssueAt::status,
                                        () -> new EnumMap<>(IssueStatus.class),
                                        Collectors.counting()));
        var least =
                issues.stream().map(IssueAt::status).min(Comparator.naturalOrder()).orElseThrow();
        var leastAdvanced =
                issues.stream()
                        .filter(issue -> issue.status() == least)
                        .map(IssueAt::issue)
                        .sorted()
                        .toList();
        return new ClassStanding(
                counts,
                issues.stream().filter(issue -> !issue.certain()).count(),
                least,
                leastAdvanced);
    }

    private static List<Moved> moved(List<IssueAt> now, List<IssueAt> before) {
        var then = before.stream().collect(Collectors.toMap(IssueAt::issue, Function.identity()));
        return now.stream()
                .map(issue ->
                        new Moved(issue.issue(), statusOf(then.get(issue.issue())), issue.status()))
                .filter(move -> move.from() != move.to())
                .sorted(Comparator.comparing(Moved::issue))
                .toList();
    }

    private static @Nullable IssueStatus statusOf(@Nullable IssueAt issue) {
        return issue == null ? null : issue.status();
    }
}
