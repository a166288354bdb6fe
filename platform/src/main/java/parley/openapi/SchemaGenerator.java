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
import org.springframework.util.ClassUtils;
import parley.events.RecordId;
import parley.events.SchemaName;
import parley.events.ThingId;
import parley.events.ThingRef;
import parley.events.Uri;
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
 * Generates JSON Schemas of request and response types, as {@link parley.json.Json} maps them. What
 * Java types don't express comes from {@code language.json}: the schemas of texts and times, and
 * constraints between the fields of a record. Each named type becomes a component that others refer
 * to.
 */
public final class SchemaGenerator {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode language = JsonResource.read(SchemaGenerator.class, "language.json");
    private final ObjectNode components = NODES.objectNode();
    private final Map<String, Class<?>> named = new HashMap<>();

    /** Returns the schema components, by name. */
    public ObjectNode components() {
        return components;
    }

    /** Returns the schema of a type, which is a reference if the type is named. */
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
        var wrapped = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (wrapped == String.class) {
            return typed("string");
        } else if (wrapped == Boolean.class) {
            return typed("boolean");
        } else if (wrapped == Integer.class) {
            return typed("integer").put("format", "int32");
        } else if (wrapped == Long.class) {
            return typed("integer").put("format", "int64");
        } else if (wrapped == Double.class) {
            return typed("number").put("format", "double");
        }
        return isAnything(type) ? NODES.objectNode() : byName(type);
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
            components.set(name, withConstraints(name, component(type)));
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
        if (type == Uri.class) {
            return whole("Uri");
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

    /** Returns the words of an id's type: "watch item" of {@code WatchItemId}. */
    private static String words(Class<?> id) {
        return id.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns the schema of a record, closed if its package is part of the vocabulary. */
    private ObjectNode object(Class<?> type) {
        return object(type, type.getPackage().isAnnotationPresent(Vocabulary.class));
    }

    /**
     * Returns the schema of a record.
     *
     * @param sent whether callers send it: it then admits no other fields, and its texts have the
     *     schemas that are accepted
     */
    public ObjectNode object(Class<?> type, boolean sent) {
        var schema = typed("object");
        var properties = schema.putObject("properties");
        var required = NODES.arrayNode();
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), property(component, sent));
            if (sent ? Optionality.isRequired(component) : isAlwaysPresent(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return sent ? schema.put("additionalProperties", false) : schema;
    }

    /** Other components are left out if empty, except lists that are the answer itself. */
    private static boolean isAlwaysPresent(RecordComponent component) {
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

    /** Adds a schema of the file as a component, with those that it refers to. */
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

    private ObjectNode withConstraints(String name, ObjectNode schema) {
        if (language.path("more").get(name) instanceof ObjectNode more) {
            JsonResource.lay(more, schema);
        }
        return schema;
    }

    /** Adds a schema as a component, and returns a reference to it. */
    public ObjectNode name(String name, ObjectNode schema) {
        components.set(name, schema);
        return reference(name);
    }

    /** The name is the class's unless pinned; a nested class's starts with the outer one's. */
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
