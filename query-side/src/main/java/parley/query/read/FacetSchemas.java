package parley.query.read;

import parley.events.Event;
import parley.events.ThingKind;
import parley.openapi.SchemaGenerator;
import parley.query.facet.FacetType;
import parley.query.facet.FacetValue;
import parley.query.translation.ThingTypes;
import parley.query.view.ThingView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds the schemas of facet values, by kind of thing and name of the facet. They are conditions of
 * a thing's schema, which generated clients ignore: none can tell the values apart by their form,
 * so each reads them as they are.
 */
final class FacetSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaGenerator shapes;

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
        var kinds = thing.putArray("allOf");
        for (var kind : ThingKind.values()) {
            var only = kinds.addObject();
            only.putObject("if")
                    .putObject("properties")
                    .putObject("kind")
                    .put("const", kind.word());
            only.set("then", facets(kind));
        }
        var value = NODES.objectNode().put("type", "object").put("additionalProperties", true);
        value.put(
                "description",
                "The value of a facet. Its schema depends on the thing's kind and the facet's name; see ThingView.");
        shapes.name(FacetValue.class.getSimpleName(), value);
    }

    private ObjectNode facets(ThingKind kind) {
        var schema = NODES.objectNode();
        var facets =
                schema.putObject("properties")
                        .putObject("facets")
                        .put("additionalProperties", false);
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
