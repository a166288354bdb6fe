package parley.standalone.dossier;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the one that a page of the documentation shows, which may leave out
 * fields of objects, and elements of lists where {@code "…"} stands for them.
 */
final class AnswerComparison {
    private static final String LEFT_OUT = "…";

    private AnswerComparison() {}

    /** Returns the differences in words; empty if there is none. */
    static List<String> differences(JsonNode shown, JsonNode answer) {
        var found = new ArrayList<String>();
        compare("", shown, answer, found);
        return found;
    }

    private static void compare(String at, JsonNode shown, JsonNode answer, List<String> found) {
        if (shown.isObject() && answer.isObject()) {
            for (var field : shown.propertyNames()) {
                compare(at + "/" + field, shown.path(field), answer.path(field), found);
            }
        } else if (shown.isArray() && answer.isArray()) {
            if (!fits(shown, 0, answer, 0)) {
                found.add(at + " is not as shown: " + answer);
            }
        } else if (!shown.equals(answer)) {
            found.add(at + " is " + answer + " and not " + shown);
        }
    }

    /** Whether the elements of a list from an index on match those shown from another. */
    private static boolean fits(JsonNode shown, int next, JsonNode answer, int from) {
        if (next == shown.size()) {
            return from == answer.size();
        }
        if (shown.get(next).asStringOpt().filter(LEFT_OUT::equals).isPresent()) {
            return fits(shown, next + 1, answer, from)
                    || (from < answer.size() && fits(shown, next, answer, from + 1));
        }
        return from < answer.size()
                && differences(shown.get(next), answer.get(from)).isEmpty()
                && fits(shown, next + 1, answer, from + 1);
    }
}
