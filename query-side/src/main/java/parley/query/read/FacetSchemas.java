package parley.query.read;

import java.util.LinkedHashSet;
import java.util.Set;
import parley.events.Event;
import parley.events.ThingKind;
import parley.openapi.SchemaGenerator;
import parley.query.facet.FacetType;
import parley.query.facet.FacetValue;
import parley.query.translation.ThingTypes;
import parley.query.view.ThingView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds the schemas of facet values, by kind of thing and name of the facet. */
final class FacetSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaGenerator shapes;
    private final Set<ObjectNode> all = new LinkedHashSet<>();

    private FacetSchemas(SchemaGenerator shapes) {
        this.shapes = shapes;
    }

    /** Completes the schema of things with the facets of each kind. */
    static void write(SchemaGenerator shapes) {
        shapes.of(ThingView.class);
        new FacetSchemas(shapes).write();
    }

    private void write() {
        var thing = (ObjectNode) shapes.components().required(ThingView.class.getSimpleName());
        var kinds = thing.putArray("oneOf");
        for (var kind : ThingKind.values()) {
            kinds.add(kind(kind));
        }
        var value = NODES.objectNode();
        value.put(
                "description",
                "The value of a facet. Its schema depends on the thing's kind and the facet's name; see ThingView.");
        all.forEach(value.putArray("anyOf")::add);
        shapes.name(FacetValue.class.getSimpleName(), value);
    }

    private ObjectNode kind(ThingKind kind) {
        var schema = NODES.objectNode().put("title", kind.word());
        var properties = schema.putObject("properties");
        properties.putObject("kind").put("const", kind.word());
        var facets = properties.putObject("facets").put("additionalProperties", false);
        var single = facets.putObject("properties");
        var families = facets.putObject("patternProperties");
        ThingTypes.facets(kind)
                .forEach(facet -> {
                    if (facet.isFamily()) {
                        families.set("^" + facet.name(), readings(facet));
                    } else {
                        single.set(facet.name(), readings(facet));
                    }
                });
        return schema;
    }

    /** Returns the part of a facet's schema that differs from facet to facet. */
    private ObjectNode readings(FacetType<?> facet) {
        var value = value(facet.values());
        all.add(value);
        var readings = NODES.objectNode();
        var reading = readings.putObject("items").putObject("properties");
        reading.set("value", value.deepCopy());
        reading.putObject("possible")
                .putObject("items")
                .putObject("properties")
                .set("value", value.deepCopy());
        return readings;
    }

    /** Returns the schema of a value; attributes are events as stored. */
    private ObjectNode value(Class<? extends Record> type) {
        return Event.class.isAssignableFrom(type)
                ? shapes.name(type.getSimpleName(), shapes.object(type, false))
                : shapes.of(type);
    }
}
