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
 * A form that was filled in, read by a command's schema. What is left blank is left out; what can't
 * be read as what it should be stays as it was written, for command-side to refuse.
 *
 * @param values by the pointers of their fields
 */
record FormParser(CommandForms commands, Map<String, String> values) {
    private static final Set<String> YES_NO = Set.of("true", "false");
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Of what a browser sends. */
    static FormParser of(CommandForms commands, Map<String, String[]> parameters) {
        var values = new TreeMap<String, String>();
        parameters.forEach((name, given) -> {
            if (name.startsWith("/") && given.length > 0 && !given[0].isBlank()) {
                values.put(name, given[0].strip().replace("\r\n", "\n"));
            }
        });
        return new FormParser(commands, values);
    }

    /** The names of what was sent that are no fields of it, left blank or not. */
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
                var single = text == null ? null : single(type, text);
                yield isWithin(pointer) ? besides(pointer, schema, single) : single;
            }
        };
    }

    /** The object in a text's place, with what is said beside it. */
    private @Nullable JsonNode besides(String pointer, JsonNode schema, @Nullable JsonNode text) {
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
