package parley.openapi;

import java.util.Arrays;
import java.util.Optional;
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
                .flatMap(parameter -> parameter(parameter).stream())
                .forEach(parameters::add);
        write(parameters, operation);
    }

    private static void write(ArrayNode parameters, ObjectNode operation) {
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private Optional<ObjectNode> parameter(MethodParameter parameter) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return Optional.of(named(parameter, "", "path").put("required", true));
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            var told = named(parameter, query.name(), "query");
            return Optional.of(withDefault(told, query.defaultValue(), query.required()));
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null
                ? Optional.empty()
                : Optional.of(named(parameter, header.name(), "header"));
    }

    private ObjectNode named(MethodParameter parameter, String name, String in) {
        var told = JsonNodeFactory.instance.objectNode();
        told.put("name", name.isEmpty() ? parameter.getParameter().getName() : name).put("in", in);
        told.set("schema", shapes.of(parameter.getGenericParameterType()));
        return told;
    }

    private static ObjectNode withDefault(ObjectNode told, String value, boolean required) {
        var isGiven = !value.equals(ValueConstants.DEFAULT_NONE);
        if (isGiven && !value.isEmpty()) {
            var schema = (ObjectNode) told.required("schema");
            switch (schema.path("type").asString("")) {
                case "boolean" -> schema.put("default", Boolean.parseBoolean(value));
                case "integer" -> schema.put("default", Integer.parseInt(value));
                default -> schema.put("default", value);
            }
        }
        return required && !isGiven ? told.put("required", true) : told;
    }
}
