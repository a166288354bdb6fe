package parley.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sealed in an event, as anybody is shown it: that it is sealed, and nothing else. It is
 * known by its form and not by the event's type, so that what a later version seals is not shown
 * either.
 */
public final class Redaction {
    private static final String WORD = "sealed";
    private static final String CIPHERTEXT = "ciphertext";
    private static final String MARK = "\"" + CIPHERTEXT + "\"";
    private static final JsonMapper JSON = Json.lenient();

    private Redaction() {}

    /** A stored event without what is sealed in it; byte for byte as it is where nothing is. */
    public static String hide(String event) {
        return event.contains(MARK) ? JSON.writeValueAsString(shown(JSON.readTree(event))) : event;
    }

    private static JsonNode shown(JsonNode value) {
        return switch (value) {
            case ObjectNode object when object.has(CIPHERTEXT) ->
                    JsonNodeFactory.instance.stringNode(WORD);
            case ObjectNode object -> {
                var shown = object.objectNode();
                object.properties()
                        .forEach(field -> shown.set(field.getKey(), shown(field.getValue())));
                yield shown;
            }
            case ArrayNode list -> {
                var shown = list.arrayNode();
                list.forEach(element -> shown.add(shown(element)));
                yield shown;
            }
            default -> value;
        };
    }
}
