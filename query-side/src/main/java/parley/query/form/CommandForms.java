package parley.query.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that command-side accepts, read from its OpenAPI document. */
record CommandForms(JsonNode document) {
    private static final String PREFIX = "/api/commands/";

    /** Types whose general description is not repeated at each field. */
    private static final Set<String> TEXTS =
            Set.of("#/components/schemas/Line", "#/components/schemas/Passage");

    private static final String TAG = "commands: ";

    /** In a resolved schema of a text: the schema of the object that may stand in its place. */
    private static final String BESIDE = "x-beside";

    /** In a resolved schema of an id: the kind of thing that the id identifies. */
    private static final String OF = "x-of";

    /**
     * A command.
     *
     * @param summary what it does, in one sentence
     */
    record Listed(String name, String summary) {}

    record OfKind(String kind, List<Listed> commands) {}

    /** Returns all commands by kind of thing, in alphabetical order. */
    List<OfKind> byKind() {
        var kinds = new TreeMap<String, List<Listed>>();
        document.path("paths")
                .forEachEntry((path, operations) -> {
                    if (path.startsWith(PREFIX)) {
                        var operation = operations.path("post");
                        kinds.computeIfAbsent(kind(operation), _ -> new ArrayList<>())
                                .add(listed(path.substring(PREFIX.length()), operation));
                    }
                });
        return kinds.entrySet().stream()
                .map(entry -> new OfKind(entry.getKey(), entry.getValue()))
                .toList();
    }

    Optional<Listed> named(String name) {
        var operation = document.path("paths").path(PREFIX + name).path("post");
        return operation.isMissingNode() ? Optional.empty() : Optional.of(listed(name, operation));
    }

    /** Returns the command that records events of this type, if any. */
    Optional<Listed> recording(String eventType) {
        return document.path("paths").properties().stream()
                .filter(path ->
                        path.getValue().at("/post/x-parley-event").asString("").equals(eventType))
                .map(path ->
                        listed(
                                path.getKey().substring(PREFIX.length()),
                                path.getValue().path("post")))
                .findFirst();
    }

    /** Returns the JSON Schema of a command's body. */
    JsonNode schema(String name) {
        return resolved(
                document.path("paths")
                        .path(PREFIX + name)
                        .at("/post/requestBody/content/application~1json/schema"));
    }

    /**
     * Resolves the reference at the top of a schema; members next to the reference take precedence.
     * Of several alternatives it takes the first, which is the simplest, and keeps the second for
     * {@link #beside}.
     */
    JsonNode resolved(JsonNode schema) {
        if (schema.path("$ref").isString() && schema instanceof ObjectNode beside) {
            var reference = schema.path("$ref").asString();
            var target = (ObjectNode) document.at(reference.substring(1)).deepCopy();
            if (TEXTS.contains(reference)) {
                target.remove("description");
            }
            if (reference.endsWith("Id")) {
                target.put(OF, kind(reference));
            }
            return resolved(target.setAll(without(beside)));
        }
        if (!schema.has("type")
                && schema.path("oneOf").isArray()
                && schema instanceof ObjectNode alternatives) {
            var first = (ObjectNode) resolved(schema.path("oneOf").get(0)).deepCopy();
            first.set(BESIDE, resolved(schema.path("oneOf").path(1)));
            return first.setAll(described(alternatives));
        }
        return schema;
    }

    /** Returns the fields that may accompany a text, which an object then replaces. */
    static Map<String, JsonNode> beside(JsonNode resolved) {
        var fields = new LinkedHashMap<String, JsonNode>();
        resolved.path(BESIDE).path("properties").forEachEntry(fields::put);
        fields.remove(text(resolved));
        return fields;
    }

    /** Returns the name of the text itself in that object: its only required field. */
    static String text(JsonNode resolved) {
        return resolved.path(BESIDE).at("/required/0").asString("");
    }

    /** Returns the kind of thing that an id identifies, maybe {@code any}; empty for no id. */
    static String of(JsonNode resolved) {
        return resolved.path(OF).asString("");
    }

    private static String kind(String reference) {
        return reference
                .substring(reference.lastIndexOf('/') + 1)
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static ObjectNode without(ObjectNode schema) {
        var rest = schema.deepCopy();
        rest.remove("$ref");
        return rest;
    }

    private static ObjectNode described(ObjectNode schema) {
        var description = schema.objectNode();
        if (schema.has("description")) {
            description.set("description", schema.path("description"));
        }
        return description;
    }

    private static Listed listed(String name, JsonNode operation) {
        return new Listed(name, operation.path("summary").asString(""));
    }

    private static String kind(JsonNode operation) {
        return operation.at("/tags/0").asString("").replace(TAG, "");
    }
}
