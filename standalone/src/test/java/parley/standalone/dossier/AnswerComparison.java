package parley.standalone.dossier;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with what a page of the documentation shows of it: of an object some of its
 * fields, of a list its elements in order, where {@code "…"} stands for any that are left out.
 */
final class AnswerComparison {
    private static final String LEFT_OUT = "…";

    private AnswerComparison() {}

    /** Where the answer is otherwise than shown, in words; nothing if nowhere. */
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

    /** Whether the elements of a list from one on are as shown from another on. */
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
