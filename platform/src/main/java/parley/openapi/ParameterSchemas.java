package parley.openapi;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a method that answers takes from its address and its headers. */
final class ParameterSchemas {
    private final SchemaGenerator shapes;

    ParameterSchemas(SchemaGenerator shapes) {
        this.shapes = shapes;
    }

    void write(HandlerMethod handler, ObjectNode operation) {
        var parameters = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(handler.getMethodParameters())
                .flatMap(this::parameters)
                .forEach(parameters::add);
        write(parameters, operation);
    }

    private static void write(ArrayNode parameters, ObjectNode operation) {
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private Stream<ObjectNode> parameters(MethodParameter parameter) {
        var several = parameter.getParameterAnnotation(QueryParameters.class);
        return several == null
                ? parameter(parameter).stream()
                : Arrays.stream(several.value())
                        .map(name -> component(parameter.getParameterType(), name));
    }

    private ObjectNode component(Class<?> type, String name) {
        var component =
                Arrays.stream(type.getRecordComponents())
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
        var schema = parameter(name, "query", component.getGenericType());
        return component.getType() == boolean.class ? withDefault(schema, "false", false) : schema;
    }

    private Optional<ObjectNode> parameter(MethodParameter parameter) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return Optional.of(named(parameter, "", "path").put("required", true));
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            var schema = named(parameter, query.name(), "query");
            return Optional.of(withDefault(schema, query.defaultValue(), query.required()));
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null
                ? Optional.empty()
                : Optional.of(named(parameter, header.name(), "header"));
    }

    private ObjectNode named(MethodParameter parameter, String name, String in) {
        return parameter(
                name.isEmpty() ? parameter.getParameter().getName() : name,
                in,
                parameter.getGenericParameterType());
    }

    private ObjectNode parameter(String name, String in, Type type) {
        var parameter = JsonNodeFactory.instance.objectNode().put("name", name).put("in", in);
        parameter.set("schema", shapes.of(type));
        return parameter;
    }

    private static ObjectNode withDefault(ObjectNode parameter, String value, boolean required) {
        var isGiven = !value.equals(ValueConstants.DEFAULT_NONE);
        if (isGiven && !value.isEmpty()) {
            var schema = (ObjectNode) parameter.required("schema");
            switch (schema.path("type").asString("")) {
                case "boolean" -> schema.put("default", Boolean.parseBoolean(value));
                case "integer" -> schema.put("default", Integer.parseInt(value));
                default -> schema.put("default", value);
            }
        }
        return required && !isGiven ? parameter.put("required", true) : parameter;
    }
}
