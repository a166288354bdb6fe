package parley.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces sealed content in events by the word {@code sealed}. It is recognised by its form rather
 * than the event's type, so that content sealed by later versions is hidden too.
 */
public final class Redaction {
    private static final String WORD = "sealed";
    private static final String CIPHERTEXT = "ciphertext";
    private static final String MARK = "\"" + CIPHERTEXT + "\"";
    private static final JsonMapper JSON = Json.lenient();

    private Redaction() {}

    /** Returns a stored event without its sealed content; unchanged to the byte if it has none. */
    public static String hide(String event) {
        return event.contains(MARK)
                ? JSON.writeValueAsString(redacted(JSON.readTree(event)))
                : event;
    }

    private static JsonNode redacted(JsonNode value) {
        return switch (value) {
            case ObjectNode object when object.has(CIPHERTEXT) ->
                    JsonNodeFactory.instance.stringNode(WORD);
            case ObjectNode object -> {
                var redacted = object.objectNode();
                object.properties()
                        .forEach(field -> redacted.set(field.getKey(), redacted(field.getValue())));
                yield redacted;
            }
            case ArrayNode list -> {
                var redacted = list.arrayNode();
                list.forEach(element -> redacted.add(redacted(element)));
                yield redacted;
            }
            default -> value;
        };
    }
}
