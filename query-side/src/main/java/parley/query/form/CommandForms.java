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

/** What command-side takes, as its OpenAPI document tells. */
record CommandForms(JsonNode document) {
    private static final String PREFIX = "/api/commands/";

    /** What any text is need not be said at each. */
    private static final Set<String> TEXTS =
            Set.of("#/components/schemas/Line", "#/components/schemas/Passage");

    private static final String TAG = "commands: ";

    /** Of a text in a resolved schema: what stands beside it where there is more to say. */
    private static final String BESIDE = "x-beside";

    /** Of an id in a resolved schema: the kind of what it is of. */
    private static final String OF = "x-of";

    /** A command that there is, and what it does in a sentence. */
    record Listed(String name, String summary) {}

    /** The commands about things of one kind. */
    record OfKind(String kind, List<Listed> commands) {}

    /** All of them by the kind of thing that they are about, in alphabetical order. */
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

    /** One by its name; empty if there is none. */
    Optional<Listed> named(String name) {
        var operation = document.path("paths").path(PREFIX + name).path("post");
        return operation.isMissingNode() ? Optional.empty() : Optional.of(listed(name, operation));
    }

    /** The one that records events of a type; empty if none does. */
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

    /** The JSON Schema of what a command takes. */
    JsonNode schema(String name) {
        return resolved(
                document.path("paths")
                        .path(PREFIX + name)
                        .at("/post/requestBody/content/application~1json/schema"));
    }

    /**
     * A schema without a reference at its top; what is said beside a reference wins. Of several
     * ways to write the same it is the first, which is the simplest; a second one is {@link
     * #beside} it.
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
                && schema.path("anyOf").isArray()
                && schema instanceof ObjectNode whole) {
            var first = (ObjectNode) resolved(schema.path("anyOf").get(0)).deepCopy();
            first.set(BESIDE, schema.path("anyOf").path(1));
            return first.setAll(described(whole));
        }
        return schema;
    }

    /**
     * What may be said beside a text: the fields of the object that stands in its place then. Empty
     * where there is none.
     */
    static Map<String, JsonNode> beside(JsonNode resolved) {
        var fields = new LinkedHashMap<String, JsonNode>();
        resolved.path(BESIDE).path("properties").forEachEntry(fields::put);
        fields.remove(text(resolved));
        return fields;
    }

    /** What the text itself is called in that object: the one field that it needs. */
    static String text(JsonNode resolved) {
        return resolved.path(BESIDE).at("/required/0").asString("");
    }

    /** Of what an id is: {@code issue}, {@code watch-item}, {@code any}; empty for no id. */
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
