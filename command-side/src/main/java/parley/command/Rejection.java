package parley.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reason why a command was not accepted: a rule, and what a caller needs to fix the command.
 *
 * @param rule the rule that was broken
 * @param details the ids, states and times that broke it, by name, in a fixed order
 */
public record Rejection(Rule rule, Map<String, String> details) {
    public Rejection {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Rejection of(Rule rule) {
        return new Rejection(rule, Map.of());
    }

    /** Returns the same rejection with one more detail. */
    public Rejection with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value.toString());
        return new Rejection(rule, more);
    }
}
