package parley.openapi;

import java.util.Collection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a problem detail (RFC 9457), with all known types. */
final class ProblemSchema {
    private ProblemSchema() {}

    static ObjectNode of(Collection<ProblemType> types) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.put(
                "description",
                "Why a request was not fulfilled, and how to fix it (RFC 9457). The meaning of a type never changes.");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        var properties = schema.putObject("properties");
        var all = properties.putObject("type").put("type", "string").putArray("oneOf");
        types.forEach(type ->
                all.addObject()
                        .put("const", "urn:parley:problem:" + type.name())
                        .put("title", type.title())
                        .put("description", type.status() + ": " + type.when()));
        text(properties, "title", "The kind of problem, the same for all problems of a type.");
        properties.putObject("status").put("type", "integer");
        text(properties, "detail", "What is wrong this time, and how to fix it.");
        text(properties, "field", "The place in the body, as a JSON Pointer (RFC 6901).");
        properties
                .putObject("index")
                .put("type", "integer")
                .put("description", "The index of the fault in the text at that place, from 0.");
        text(properties, "parameter", "The parameter at fault.");
        text(properties, "header", "The header at fault.");
        list(properties, "known", "What would be valid there.");
        text(properties, "nearest", "The existing id that is nearest to the one given.");
        text(properties, "role", "The role that is required.");
        text(properties, "expiredAt", "When the token expired.");
        text(properties, "record", "The record that the problem is about; for a command, its id.");
        text(properties, "thing", "The thing that the problem is about.");
        text(properties, "negotiation", "The negotiation that the problem is about.");
        return schema;
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void list(ObjectNode properties, String name, String description) {
        properties
                .putObject(name)
                .put("type", "array")
                .put("description", description)
                .putObject("items")
                .put("type", "string");
    }
}
