package parley.standalone.cli.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a file that were not recorded, in groups that are alike: the first line of a group
 * is told when it comes, and its size at the end. There are many groups at most, however long the
 * file is.
 */
final class RefusedLines {
    private static final int MOST = 1_000;

    private final Map<Alike, Group> groups = new LinkedHashMap<>();
    private long others;

    private record Alike(String many, String remedy) {}

    private record Group(RefusalText text, long first, long lines) {}

    /** Adds a line; returns what is to be said of it now. */
    Optional<String> add(ImportResult result) {
        var problem = Objects.requireNonNull(result.problem());
        var text = RefusalText.of(String.valueOf(result.status()), problem);
        var alike = new Alike(text.many(), text.remedy());
        long line = Objects.requireNonNull(result.line());
        var group = groups.get(alike);
        if (group == null && groups.size() == MOST) {
            others++;
            return Optional.empty();
        }
        groups.put(
                alike,
                group == null
                        ? new Group(text, line, 1)
                        : new Group(group.text, group.first, group.lines + 1));
        return group == null ? Optional.of(text.sentence(result.name())) : Optional.empty();
    }

    /** Returns what is to be said once all lines have come. */
    List<String> groups() {
        var several =
                groups.values().stream()
                        .filter(group -> group.lines > 1)
                        .map(group -> group.text.sentence(group.lines, group.first));
        var rest =
                Stream.of(others)
                        .filter(number -> number > 0)
                        .map(number ->
                                String.format(
                                        Locale.ROOT,
                                        "%,d more lines were not recorded for other reasons; --json tells all.",
                                        number));
        return Stream.concat(several, rest).toList();
    }
}
