package parley.query.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that was filled in, read by a command's schema. What is left blank is left out; what can't
 * be read as what it should be stays as it was written, for command-side to refuse.
 *
 * @param values by the pointers of their fields
 */
record Filled(Commands commands, Map<String, String> values) {
    private static final Set<String> YES_NO = Set.of("true", "false");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Of what a browser sends. */
    static Filled of(Commands commands, Map<String, String[]> parameters) {
        var values = new TreeMap<String, String>();
        parameters.forEach((name, given) -> {
            if (name.startsWith("/") && given.length > 0 && !given[0].isBlank()) {
                values.put(name, given[0].strip().replace("\r\n", "\n"));
            }
        });
        return new Filled(commands, values);
    }

    /** The command. */
    ObjectNode body(JsonNode schema) {
        return object("", schema);
    }

    private ObjectNode object(String pointer, JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("properties")
                .forEachEntry((name, property) -> {
                    var value = value(pointer + "/" + name, commands.resolved(property));
                    if (value != null) {
                        object.set(name, value);
                    }
                });
        return object;
    }

    private @Nullable JsonNode value(String pointer, JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "object" -> isWithin(pointer) ? object(pointer, schema) : null;
            case "array" -> isWithin(pointer) ? array(pointer, schema) : null;
            case String type -> {
                var text = values.get(pointer);
                yield text == null ? null : single(type, text);
            }
        };
    }

    private ArrayNode array(String pointer, JsonNode schema) {
        var array = JSON.arrayNode();
        var items = commands.resolved(schema.path("items"));
        for (int i = 0; i <= last(pointer); i++) {
            var value = value(pointer + "/" + i, items);
            if (value != null) {
                array.add(value);
            }
        }
        return array;
    }

    private boolean isWithin(String pointer) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(pointer + "/"));
    }

    /** The index of the last entry in which something is filled in. */
    private int last(String pointer) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(pointer + "/"))
                .map(name -> name.substring(pointer.length() + 1).replaceFirst("/.*", ""))
                .filter(index -> index.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1);
    }

    private static JsonNode single(String type, String text) {
        if (type.equals("integer") && text.matches("-?\\d{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (type.equals("number") && text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        if (type.equals("boolean") && YES_NO.contains(text)) {
            return JSON.booleanNode(text.equals("true"));
        }
        return JSON.stringNode(text);
    }
}
