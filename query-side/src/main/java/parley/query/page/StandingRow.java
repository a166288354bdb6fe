package parley.query.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.json.Words;
import parley.query.standing.Standing;

/** How one class of issues stands. */
public record StandingRow(String category, String counts, String least, String leastAdvanced) {

    static List<StandingRow> of(Standing standing, Map<String, String> titles) {
        return standing.classes().entrySet().stream()
                .map(entry -> row(Words.of(entry.getKey()), entry.getValue(), titles))
                .toList();
    }

    private static StandingRow row(
            String category, Standing.ClassStanding standing, Map<String, String> titles) {
        var counts =
                standing.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + status(count.getKey()))
                        .collect(Collectors.joining(", "));
        var leastAdvanced =
                standing.leastAdvanced().stream()
                        .map(id -> titles.getOrDefault(id, id))
                        .collect(Collectors.joining(", "));
        return new StandingRow(category, counts, status(standing.least()), leastAdvanced);
    }

    /** What has moved, in sentences. */
    static List<String> moved(Standing standing, Map<String, String> titles) {
        return standing.moved().stream().map(move -> moved(move, titles)).toList();
    }

    private static String moved(Standing.Moved move, Map<String, String> titles) {
        return "%s: %s → %s"
                .formatted(
                        titles.getOrDefault(move.issue(), move.issue()),
                        move.from() == null ? "not raised" : status(move.from()),
                        status(move.to()));
    }

    private static String status(Enum<?> status) {
        return Phrases.plain(Words.of(status));
    }
}
