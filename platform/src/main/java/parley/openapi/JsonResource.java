package parley.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON that comes with Parley, and how one document is laid into another. */
public final class JsonResource {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonResource() {}

    /** Reads the file of that path beside or below the class's package, or from the root. */
    public static ObjectNode read(Class<?> beside, String path) {
        return (ObjectNode) JSON.readTree(bytes(beside, path));
    }

    /** The file as it is. */
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

    /** Adds what a document has not, at every depth: of lists, the values that are missing. */
    public static void lay(ObjectNode more, ObjectNode onto) {
        for (var member : more.properties()) {
            var there = onto.get(member.getKey());
            if (there instanceof ObjectNode deeper
                    && member.getValue() instanceof ObjectNode laid) {
                lay(laid, deeper);
            } else if (there instanceof ArrayNode list && member.getValue().isArray()) {
                addMissing(member.getValue(), list);
            } else {
                onto.set(member.getKey(), member.getValue().deepCopy());
            }
        }
    }

    private static void addMissing(JsonNode more, ArrayNode list) {
        var there = new ArrayList<JsonNode>();
        list.forEach(there::add);
        more.forEach(value -> {
            if (!there.contains(value)) {
                list.add(value);
            }
        });
    }
}
