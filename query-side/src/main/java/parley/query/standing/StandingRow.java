package parley.query.standing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueStatus;
import parley.json.EnumNames;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.issue.IssueRow;
import parley.query.standing.Standing.ClassStanding;

/**
 * A row of the page: the standing of one class of issues, by the best reading of each.
 *
 * @param counts such as "1 deadlocked, 2 progress, 1 ended"
 * @param possibly how many of those readings are only possible
 * @param least the least advanced status; null if all have ended
 * @param leastAdvanced the titles of the issues with the least advanced status; empty where the
 *     issues themselves are not shown
 */
public record StandingRow(
        String category,
        String counts,
        long possibly,
        @Nullable String least,
        List<String> leastAdvanced) {

    /** An issue whose status differs from that just before the last meeting. */
    public record Move(String issue, @Nullable String from, DisplayValue to) {}

    public static List<StandingRow> of(Standing standing, List<IssueRow> issues) {
        var byId = byId(issues);
        return rows(
                standing.classes(),
                of -> of.leastAdvanced().stream().map(id -> title(id, byId)).toList());
    }

    /** Returns short rows for a list of negotiations. */
    public static List<StandingRow> of(Map<IssueClass, ClassStanding> classes) {
        return rows(classes, _ -> List.of());
    }

    private static List<StandingRow> rows(
            Map<IssueClass, ClassStanding> classes,
            Function<ClassStanding, List<String>> leastAdvanced) {
        return classes.entrySet().stream()
                .map(entry ->
                        new StandingRow(
                                EnumNames.of(entry.getKey()),
                                counts(entry.getValue()),
                                entry.getValue().possibly(),
                                plain(entry.getValue().least()),
                                leastAdvanced.apply(entry.getValue())))
                .toList();
    }

    private static @Nullable String plain(@Nullable IssueStatus status) {
        return status == null ? null : Formatting.plain(status);
    }

    private static String counts(ClassStanding standing) {
        var counts =
                standing.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + Formatting.plain(count.getKey()));
        var ended =
                Stream.of(standing.ended())
                        .filter(count -> count > 0)
                        .map(count -> count + " ended");
        return Stream.concat(counts, ended).collect(Collectors.joining(", "));
    }

    public static List<Move> moved(Standing standing, List<IssueRow> issues) {
        var byId = byId(issues);
        return standing.moved().stream().map(move -> moved(move, byId)).toList();
    }

    private static Move moved(Standing.Moved move, Map<String, IssueRow> issues) {
        var now = issues.get(move.issue());
        return new Move(
                title(move.issue(), issues),
                move.from() == null ? null : words(move.from(), move.fromEnded()),
                now == null
                        ? new DisplayValue(words(move.to(), move.ended()), true, List.of())
                        : now.status());
    }

    private static String words(IssueStatus status, @Nullable Boolean ended) {
        return (ended == null ? "" : "ended: ") + Formatting.plain(status);
    }

    private static Map<String, IssueRow> byId(List<IssueRow> issues) {
        return issues.stream().collect(Collectors.toMap(IssueRow::id, Function.identity()));
    }

    private static String title(String issue, Map<String, IssueRow> issues) {
        var row = issues.get(issue);
        return row == null ? issue : row.title();
    }
}
