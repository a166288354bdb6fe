package parley.standalone.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a running Parley. */
public record ServedDocument(JsonNode document) {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Reads the document with these headers. */
    public static ServedDocument by(Parley parley, String... headers) throws Exception {
        var answer = parley.get("/api/openapi.json", headers);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return new ServedDocument(answer.json());
    }

    /**
     * An operation.
     *
     * @param method in lower case
     * @param json its object in the document
     */
    public record Operation(String path, String method, JsonNode json) {
        public String id() {
            return json.required("operationId").asString();
        }

        /** Returns an example of the body in its first form; null if there is none. */
        public @Nullable String body() {
            var content = json.at("/requestBody/content");
            if (content.isMissingNode()) {
                return null;
            }
            var example = content.properties().iterator().next().getValue().required("example");
            return example.isString() ? example.asString() : example.toString();
        }

        public String contentType() {
            return json.at("/requestBody/content").propertyNames().iterator().next();
        }

        public boolean isCommand() {
            return path.startsWith("/api/commands/");
        }

        /** Returns the address with examples of its variables. */
        public String address(String negotiation, String kind, String thing) {
            return path.replace("{negotiation}", negotiation)
                    .replace("{kind}", kind)
                    .replace("{thing}", thing)
                    .replace("{source}", "insider");
        }
    }

    public List<Operation> operations() {
        return document.required("paths").properties().stream()
                .flatMap(ServedDocument::operations)
                .toList();
    }

    private static Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue().properties().stream()
                .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue()));
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + id));
    }

    /** Returns the same document with no additional fields allowed in responses. */
    public ServedDocument strict() {
        var strict = document.deepCopy();
        for (var schema : strict.at("/components/schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return new ServedDocument(strict);
    }

    /** Returns the violations of the official schema of OpenAPI 3.1. */
    static List<Error> faultsAsOpenApi(JsonNode document) throws IOException {
        try (var schema =
                ServedDocument.class.getResourceAsStream("/openapi-schema/openapi-3.1.json")) {
            return REGISTRY.getSchema(JsonMapper.shared().readTree(schema)).validate(document);
        }
    }

    /** Returns the violations of a schema of the document by a value. */
    public List<Error> faults(JsonNode schema, JsonNode value) {
        var root = JsonMapper.shared().createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.required("components"));
        return REGISTRY.getSchema(root).validate(value);
    }
}
