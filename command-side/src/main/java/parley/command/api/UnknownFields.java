package parley.command.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.command.Command;
import parley.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * Finds an unknown field in a command that can't be read: a misspelt field is reported as unknown,
 * rather than the intended one as missing.
 */
final class UnknownFields {
    private static final ClassValue<Map<String, Type>> FIELDS =
            new ClassValue<>() {
                @Override
                protected Map<String, Type> computeValue(Class<?> shape) {
                    var fields = new TreeMap<String, Type>();
                    for (var component : shape.getRecordComponents()) {
                        fields.put(component.getName(), component.getGenericType());
                    }
                    return fields;
                }
            };

    private UnknownFields() {}

    /** Returns the problem of the first unknown field, in the order of the document. */
    static Optional<Problem> in(JsonNode whole, Class<? extends Command> command) {
        var fields = new TreeMap<>(FIELDS.get(CommonFields.class));
        fields.putAll(FIELDS.get(command));
        return inObject("", whole, fields);
    }

    private static Optional<Problem> inObject(
            String at, JsonNode object, Map<String, Type> fields) {
        return object.properties().stream()
                .map(property -> inField(at, property.getKey(), property.getValue(), fields))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> inField(
            String at, String name, JsonNode value, Map<String, Type> fields) {
        var place = at + JsonErrorTranslator.step(name);
        var type = fields.get(name);
        return type == null
                ? Optional.of(
                        JsonErrorTranslator.unknownField(
                                place, name, fields.keySet().stream().toList()))
                : inValue(place, value, type);
    }

    private static Optional<Problem> inValue(String at, JsonNode value, Type type) {
        return switch (type) {
            case ParameterizedType list when value.isArray() ->
                    inList(at, value, list.getActualTypeArguments()[0]);
            case Class<?> shape when shape.isRecord() && value.isObject() ->
                    inObject(at, value, FIELDS.get(shape));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> inList(String at, JsonNode list, Type type) {
        return IntStream.range(0, list.size())
                .mapToObj(index -> inValue(at + "/" + index, list.get(index), type))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
