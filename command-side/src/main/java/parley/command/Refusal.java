package parley.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a command was not accepted: a rule, and what a caller needs to mend it.
 *
 * @param rule the rule that was broken
 * @param details the ids, states and times that broke it, by name, in a fixed order
 */
public record Refusal(Rule rule, Map<String, String> details) {
    public Refusal {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Refusal of(Rule rule) {
        return new Refusal(rule, Map.of());
    }

    /** The same refusal with one detail more. */
    public Refusal with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value.toString());
        return new Refusal(rule, more);
    }
}
