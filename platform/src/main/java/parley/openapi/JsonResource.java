package parley.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and merges JSON documents from the class path. */
public final class JsonResource {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonResource() {}

    /** Reads a resource as JSON; the path is relative to the class's package, or absolute. */
    public static ObjectNode read(Class<?> beside, String path) {
        return (ObjectNode) JSON.readTree(bytes(beside, path));
    }

    /** Reads a resource. */
    public static byte[] bytes(Class<?> beside, String path) {
        try (var file = beside.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " does not come with Parley");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Merges a document into another, recursively; lists get the values that they lack. */
    public static void lay(ObjectNode more, ObjectNode onto) {
        for (var member : more.properties()) {
            var existing = onto.get(member.getKey());
            if (existing instanceof ObjectNode target
                    && member.getValue() instanceof ObjectNode nested) {
                lay(nested, target);
            } else if (existing instanceof ArrayNode list && member.getValue().isArray()) {
                addMissing(member.getValue(), list);
            } else {
                onto.set(member.getKey(), member.getValue().deepCopy());
            }
        }
    }

    private static void addMissing(JsonNode more, ArrayNode list) {
        var existing = new ArrayList<JsonNode>();
        list.forEach(existing::add);
        more.forEach(value -> {
            if (!existing.contains(value)) {
                list.add(value);
            }
        });
    }
}
