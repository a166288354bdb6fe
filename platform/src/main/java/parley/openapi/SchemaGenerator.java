package parley.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.SchemaName;
import parley.events.ThingId;
import parley.events.ThingRef;
import parley.events.ValidTime;
import parley.events.Vocabulary;
import parley.events.source.Credibility;
import parley.events.source.SealedIdentity;
import parley.events.time.Edtf;
import parley.json.EnumNames;
import parley.json.Optionality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the types that Parley is sent and answers with, read off the types as {@link
 * parley.json.Json} reads and writes them. What types don't tell stands in {@code language.json}:
 * the schemas of texts and times, and what the fields of one record ask of each other. Each type
 * with a name of its own is a component, and referred to.
 */
public final class SchemaGenerator {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode language = JsonResource.read(SchemaGenerator.class, "language.json");
    private final ObjectNode components = NODES.objectNode();
    private final Map<String, Class<?>> named = new HashMap<>();

    /** All schemas that others refer to, by their names. */
    public ObjectNode components() {
        return components;
    }

    /** The schema of a type: a reference, where it has a name. */
    public ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType list when isList((Class<?>) list.getRawType()) ->
                    listOf(of(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class ->
                    typed("object")
                            .set("additionalProperties", of(map.getActualTypeArguments()[1]));
            case Class<?> plain -> of(plain);
            default -> throw new IllegalArgumentException("there is no JSON schema for " + type);
        };
    }

    private static boolean isList(Class<?> raw) {
        return Collection.class.isAssignableFrom(raw);
    }

    private ObjectNode of(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> typed("string");
            case "boolean", "Boolean" -> typed("boolean");
            case "int", "Integer" -> typed("integer").put("format", "int32");
            case "long", "Long" -> typed("integer").put("format", "int64");
            case "double", "Double" -> typed("number").put("format", "double");
            default -> isAnything(type) ? NODES.objectNode() : byName(type);
        };
    }

    private static boolean isAnything(Class<?> type) {
        return type == Object.class || JsonNode.class.isAssignableFrom(type);
    }

    private ObjectNode byName(Class<?> type) {
        if (type == Instant.class
                || type == Duration.class
                || type == Edtf.class
                || type == ValidTime.class
                || type == Credibility.class
                || type == ZoneId.class) {
            return ofLanguage(type.getSimpleName());
        }
        var name = nameOf(type);
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "two types are called " + name + ": " + other + ", " + type);
        }
        if (other == null) {
            components.set(name, withMore(name, component(type)));
        }
        return reference(name);
    }

    private ObjectNode component(Class<?> type) {
        if (type.isEnum()) {
            var words = typed("string");
            var all = words.putArray("enum");
            Stream.of(type.getEnumConstants()).forEach(one -> all.add(EnumNames.of((Enum<?>) one)));
            return words;
        }
        if (type == ThingRef.class) {
            return whole("AnyId");
        }
        if (ThingId.class.isAssignableFrom(type) || type == RecordId.class) {
            return whole("Slug").put("description", "The " + words(type) + "'s id.");
        }
        if (type == SealedIdentity.class) {
            return whole("Passage")
                    .put(
                            "description",
                            "Who a confidential source is; sealed on arrival, and shown at only one address.");
        }
        return object(type);
    }

    /** {@code WatchItemId}: watch item. */
    private static String words(Class<?> id) {
        return id.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The schema of a record, with what is said of it beside. */
    private ObjectNode object(Class<?> type) {
        return object(type, type.getPackage().isAnnotationPresent(Vocabulary.class));
    }

    /**
     * The schema of a record.
     *
     * @param sent whether callers send it, or else are answered with it: what is sent has no other
     *     fields, and its texts are of the forms that are read
     */
    public ObjectNode object(Class<?> type, boolean sent) {
        var schema = typed("object");
        var properties = schema.putObject("properties");
        var required = NODES.arrayNode();
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), property(component, sent));
            if (sent ? Optionality.isRequired(component) : isAlwaysThere(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return sent ? schema.put("additionalProperties", false) : schema;
    }

    /** The rest is left out where it is empty, but for lists that are what was asked for. */
    private static boolean isAlwaysThere(RecordComponent component) {
        var inclusion = component.getAccessor().getAnnotation(JsonInclude.class);
        return (inclusion != null && inclusion.value() == JsonInclude.Include.ALWAYS)
                || component.getType() == boolean.class
                || Optionality.isRequired(component);
    }

    private ObjectNode property(RecordComponent component, boolean sent) {
        var property = sent ? sent(component) : of(component.getGenericType());
        var description = language.path("fields").path(component.getName());
        if (sent && description.isString()) {
            property.put("description", description.asString());
        }
        if (sent && component.getType() == boolean.class) {
            property.put("default", false);
        }
        return property;
    }

    private ObjectNode sent(RecordComponent component) {
        if (component.getType() == ValidTime.class) {
            return ofLanguage(StringSchemas.timeSchema(component));
        }
        if (component.getType() == String.class) {
            return ofLanguage(StringSchemas.schema(component));
        }
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == String.class
                ? listOf(ofLanguage(StringSchemas.schema(component)))
                : of(component.getGenericType());
    }

    /** One that is told in whole in the file, with those that it refers to. */
    ObjectNode ofLanguage(String name) {
        if (!components.has(name)) {
            components.set(name, whole(name));
            components.get(name).findValuesAsString("$ref").stream()
                    .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                    .forEach(this::ofLanguage);
        }
        return reference(name);
    }

    private ObjectNode whole(String name) {
        return ((ObjectNode) language.required("schemas").required(name)).deepCopy();
    }

    private ObjectNode withMore(String name, ObjectNode schema) {
        if (language.path("more").get(name) instanceof ObjectNode more) {
            JsonResource.lay(more, schema);
        }
        return schema;
    }

    /** Makes a schema a component. */
    public ObjectNode name(String name, ObjectNode schema) {
        components.set(name, schema);
        return reference(name);
    }

    /** Its own, unless it is pinned; a nested type's begins with the outer one's. */
    private static String nameOf(Class<?> type) {
        var pinned = type.getAnnotation(SchemaName.class);
        if (pinned != null) {
            return pinned.value();
        }
        @Nullable Class<?> outer = type.getDeclaringClass();
        var own = type.getSimpleName();
        if (outer == null) {
            return own;
        }
        var prefix = nameOf(outer);
        return own.startsWith(prefix) ? own : prefix + own;
    }

    static ObjectNode reference(String name) {
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode listOf(ObjectNode items) {
        var list = typed("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
