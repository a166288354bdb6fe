package parley.command.api;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import parley.command.Command;
import parley.events.ValidTime;
import parley.json.Json;
import parley.json.Optionality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes a command in another way that says the same: members in reverse order, with null for those
 * that are absent, times as objects, text decomposed.
 */
final class Paraphrase {
    private static final JsonMapper JSON = Json.lenient();

    private Paraphrase() {}

    /** Returns the example of a command. */
    static String example(Class<? extends Command> command) throws IOException {
        var file = "/parley/examples/" + command.getSimpleName() + ".json";
        try (var example = Paraphrase.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(example, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String of(Class<? extends Command> command, String json) {
        var components = new ArrayList<>(Arrays.asList(command.getRecordComponents()));
        components.addAll(Arrays.asList(CommonFields.class.getRecordComponents()));
        return object((ObjectNode) JSON.readTree(json), components.toArray(RecordComponent[]::new))
                .toString();
    }

    private static ObjectNode object(ObjectNode written, RecordComponent[] components) {
        var rewritten = written.objectNode();
        for (int i = components.length - 1; i >= 0; i--) {
            var component = components[i];
            var value = written.get(component.getName());
            if (value != null) {
                rewritten.set(component.getName(), value(value, component.getGenericType()));
            } else if (!Optionality.isRequired(component)) {
                rewritten.putNull(component.getName());
            }
        }
        return rewritten;
    }

    private static JsonNode value(JsonNode written, Type type) {
        if (type == ValidTime.class && written.isString()) {
            return JSON.createObjectNode().set("edtf", written);
        }
        if (written.isString()) {
            return StringNode.valueOf(
                    Normalizer.normalize(written.asString(), Normalizer.Form.NFD));
        }
        if (written.isArray() && type instanceof ParameterizedType list) {
            var rewritten = JSON.createArrayNode();
            written.forEach(each -> rewritten.add(value(each, list.getActualTypeArguments()[0])));
            return rewritten;
        }
        return written instanceof ObjectNode object && type instanceof Class<?> shape
                ? object(object, shape.getRecordComponents())
                : written;
    }
}
