package parley.query.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.json.Words;
import parley.query.standing.Standing;

/**
 * How one class of issues stands, by the best reading of each.
 *
 * @param possibly how many of those readings are merely possible
 */
public record StandingRow(
        String category, String counts, long possibly, String least, List<String> leastAdvanced) {

    /** An issue whose status is another than just before the last meeting. */
    public record Move(String issue, @Nullable String from, Worded to) {}

    static List<StandingRow> of(Standing standing, List<IssueRow> issues) {
        var byId = byId(issues);
        return standing.classes().entrySet().stream()
                .map(entry -> row(Words.of(entry.getKey()), entry.getValue(), byId))
                .toList();
    }

    private static StandingRow row(
            String category, Standing.ClassStanding standing, Map<String, IssueRow> issues) {
        var counts =
                standing.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + status(count.getKey()))
                        .collect(Collectors.joining(", "));
        var possibly =
                issues.values().stream()
                        .filter(issue -> issue.category().equals(category))
                        .filter(issue -> !issue.status().certain())
                        .count();
        var leastAdvanced = standing.leastAdvanced().stream().map(id -> title(id, issues)).toList();
        return new StandingRow(category, counts, possibly, status(standing.least()), leastAdvanced);
    }

    static List<Move> moved(Standing standing, List<IssueRow> issues) {
        var byId = byId(issues);
        return standing.moved().stream().map(move -> moved(move, byId)).toList();
    }

    private static Move moved(Standing.Moved move, Map<String, IssueRow> issues) {
        var now = issues.get(move.issue());
        return new Move(
                title(move.issue(), issues),
                move.from() == null ? null : status(move.from()),
                now == null ? new Worded(status(move.to()), true, List.of()) : now.status());
    }

    private static Map<String, IssueRow> byId(List<IssueRow> issues) {
        return issues.stream().collect(Collectors.toMap(IssueRow::id, Function.identity()));
    }

    private static String title(String issue, Map<String, IssueRow> issues) {
        var row = issues.get(issue);
        return row == null ? issue : row.title();
    }

    private static String status(Enum<?> status) {
        return Phrases.plain(Words.of(status));
    }
}
