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
 * How a negotiation stands: per class of issue, never as one word.
 *
 * @param classes each class that has issues
 * @param lastMeeting the meeting that began last before the moment asked for, if any, of those that
 *     belong to no other
 * @param moved what has changed since just before that meeting
 */
public record Standing(
        Map<IssueClass, ClassStanding> classes, @Nullable String lastMeeting, List<Moved> moved) {

    /**
     * How the issues of one class stand.
     *
     * @param counts how many issues have each status, by the best reading of each
     * @param possibly how many of those readings are merely possible
     * @param least the least advanced status among them
     * @param leastAdvanced the issues of that status
     */
    public record ClassStanding(
            Map<IssueStatus, Long> counts,
            long possibly,
            IssueStatus least,
            List<String> leastAdvanced) {}

    /** An issue whose status is another than before; {@code from} is absent when it had none. */
    public record Moved(String issue, @Nullable IssueStatus from, IssueStatus to) {}

    /** An issue as it stands at some moment, for certain or not. */
    public record IssueAt(String issue, IssueClass category, IssueStatus status, boolean certain) {}

    /** Derives the standing from the issues now and just before the last meeting. */
    public static Standing of(
            List<IssueAt> now, List<IssueAt> before, @Nullable String lastMeeting) {
        return new Standing(
                classes(now), lastMeeting, lastMeeting == null ? List.of() : moved(now, before));
    }

    /** How the issues of each class stand. */
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
