package parley.standalone.dossier;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The facts with which a line's note begins: {@code Facts 8, 9. …}, or {@code All facts. …}. */
final class FactNumbers {
    private static final Pattern NOTE = Pattern.compile("\"note\":\"Facts? (\\d[\\d, ]*)\\.");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private FactNumbers() {}

    /** Returns their numbers; none for a line about all of them. */
    static Set<Integer> in(Dossier.Line line) {
        return NOTE.matcher(line.body())
                .results()
                .flatMap(note -> NUMBER.matcher(note.group(1)).results())
                .map(number -> Integer.valueOf(number.group()))
                .collect(Collectors.toSet());
    }

    static boolean isOfAll(Dossier.Line line) {
        return line.body().contains("\"note\":\"All facts.");
    }
}
