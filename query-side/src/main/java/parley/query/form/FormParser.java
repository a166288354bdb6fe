package parley.query.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a submitted form into a command by the command's schema. Blank fields are left out; a value
 * of the wrong type stays a text, for command-side to reject.
 *
 * @param values by the pointers of their fields
 */
record FormParser(CommandForms commands, Map<String, String> values) {
    private static final Set<String> YES_NO = Set.of("true", "false");
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static FormParser of(CommandForms commands, Map<String, String[]> parameters) {
        var values = new TreeMap<String, String>();
        parameters.forEach((name, texts) -> {
            if (name.startsWith("/") && texts.length > 0 && !texts[0].isBlank()) {
                values.put(name, texts[0].strip().replace("\r\n", "\n"));
            }
        });
        return new FormParser(commands, values);
    }

    /** Returns the submitted names that are no fields of the form, blank or not. */
    static List<String> unknown(CommandForms commands, JsonNode schema, Collection<String> names) {
        return names.stream()
                .filter(name -> name.startsWith("/"))
                .filter(name ->
                        !isField(commands, schema, List.of(name.substring(1).split("/", -1))))
                .sorted()
                .toList();
    }

    private static boolean isField(CommandForms commands, JsonNode schema, List<String> path) {
        var type = schema.path("type").asString("");
        if (path.isEmpty()) {
            return !type.equals("object") && !type.equals("array");
        }
        var within = within(schema, type, path.getFirst());
        return within != null
                && isField(commands, commands.resolved(within), path.subList(1, path.size()));
    }

    private static @Nullable JsonNode within(JsonNode schema, String type, String step) {
        return switch (type) {
            case "object" -> schema.path("properties").get(step);
            case "array" -> INDEX.matcher(step).matches() ? schema.get("items") : null;
            default -> CommandForms.beside(schema).get(step);
        };
    }

    /** Returns the body of the command. */
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
            case "object" -> hasValuesIn(pointer) ? object(pointer, schema) : null;
            case "array" -> hasValuesIn(pointer) ? array(pointer, schema) : null;
            case String type -> {
                var text = values.get(pointer);
                var scalar = text == null ? null : scalar(type, text);
                yield hasValuesIn(pointer) ? withAccompanying(pointer, schema, scalar) : scalar;
            }
        };
    }

    /** Returns the object that replaces a text which has accompanying fields. */
    private @Nullable JsonNode withAccompanying(
            String pointer, JsonNode schema, @Nullable JsonNode text) {
        var object = JSON.objectNode();
        if (text != null) {
            object.set(CommandForms.text(schema), text);
        }
        CommandForms.beside(schema)
                .forEach((name, field) -> {
                    var value = value(pointer + "/" + name, commands.resolved(field));
                    if (value != null) {
                        object.set(name, value);
                    }
                });
        return object;
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

    private boolean hasValuesIn(String pointer) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(pointer + "/"));
    }

    /** Returns the index of the last entry with a value; -1 if there is none. */
    private int last(String pointer) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(pointer + "/"))
                .map(name -> name.substring(pointer.length() + 1).replaceFirst("/.*", ""))
                .filter(index -> index.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1);
    }

    private static JsonNode scalar(String type, String text) {
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
