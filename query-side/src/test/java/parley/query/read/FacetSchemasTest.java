package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Event;
import parley.events.ThingKind;
import parley.json.Json;
import parley.openapi.SchemaGenerator;
import parley.query.facet.FacetValue;
import parley.query.translation.ThingTypesTest;
import parley.query.view.FacetView;
import parley.query.view.FacetView.PossibleView;
import parley.query.view.ThingView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of each facet's value is that of what the translation makes. */
class FacetSchemasTest {
    private static final JsonMapper JSON = Json.lenient();
    private static Schema things;

    @BeforeAll
    static void write() {
        var shapes = new SchemaGenerator();
        FacetSchemas.write(shapes);
        var schema = JSON.createObjectNode().put("$ref", "#/components/schemas/ThingView");
        schema.putObject("components").set("schemas", withNothingUntold(shapes.components()));
        things =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema);
    }

    private static ObjectNode withNothingUntold(ObjectNode schemas) {
        for (var schema : schemas) {
            if (schema instanceof ObjectNode object
                    && schema.has("properties")
                    && !schema.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        return schemas;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parley.query.translation.EventTranslationTest#events")
    void each_value_is_of_the_form_that_is_told_and_has_no_other_field(Class<? extends Event> type)
            throws IOException {
        for (var founds : new boolean[] {true, false}) {
            var event = ThingTypesTest.golden(type);
            for (var one : ThingTypesTest.asserted(type, founds)) {
                var kind = ThingTypesTest.kind(event);
                assertThat(faults(kind, one.facet(), one.value())).as(one.toString()).isEmpty();
            }
        }
    }

    @Test
    void another_kinds_value_is_none_of_the_facet_nor_is_another_facet_told() {
        assertThat(faults(ThingKind.ISSUE, "status", "{\"status\":\"deadlocked\"}")).isEmpty();
        assertThat(faults(ThingKind.ISSUE, "status", "{\"status\":\"refuted\"}")).isNotEmpty();
        assertThat(faults(ThingKind.ISSUE, "status", "{}")).isNotEmpty();
        assertThat(faults(ThingKind.ISSUE, "standing", "{\"status\":\"deadlocked\"}")).isNotEmpty();
        assertThat(faults(ThingKind.ISSUE, "positions/x", "{\"status\":\"raised\"}")).isNotEmpty();
    }

    private static List<?> faults(ThingKind kind, String facet, String value) {
        var json = new FacetValue(value);
        var possible = new PossibleView(json, null, null, null, "r", 1, null, null, null);
        var view = new FacetView(json, null, true, null, null, 1, List.of(possible));
        var thing = new ThingView(kind.word(), "id", "/a", Map.of(facet, List.of(view)));
        return things.validate(JSON.readTree(JSON.writeValueAsString(thing)));
    }
}
