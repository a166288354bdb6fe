package parley.openapi;

import java.util.Collection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a problem detail (RFC 9457), with every type there is. */
final class ProblemSchema {
    private ProblemSchema() {}

    static ObjectNode of(Collection<ProblemType> types) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.put(
                "description",
                "Why a request was not fulfilled, and how to mend it (RFC 9457). What its type means never changes.");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        var properties = schema.putObject("properties");
        var all = properties.putObject("type").put("type", "string").putArray("oneOf");
        types.forEach(type ->
                all.addObject()
                        .put("const", "urn:parley:problem:" + type.name())
                        .put("title", type.title())
                        .put("description", type.status() + ": " + type.when()));
        text(properties, "title", "What kind of problem it is, the same for all of that type.");
        properties.putObject("status").put("type", "integer");
        text(properties, "detail", "What is wrong this time, and how to mend it.");
        text(properties, "field", "The place in the body, as a JSON Pointer (RFC 6901).");
        properties
                .putObject("index")
                .put("type", "integer")
                .put("description", "Where in the text at that place the fault is, from 0.");
        text(properties, "parameter", "The parameter at fault.");
        text(properties, "header", "The header at fault.");
        list(properties, "known", "What would be right there.");
        text(properties, "nearest", "The id that is there and nearest to the one given.");
        text(properties, "role", "The role that it takes.");
        text(properties, "record", "The record that it is about; of a command, its id.");
        text(properties, "thing", "The thing that it is about.");
        text(properties, "negotiation", "The negotiation that it is about.");
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
