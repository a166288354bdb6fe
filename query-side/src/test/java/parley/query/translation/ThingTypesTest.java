package parley.query.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Event;
import parley.events.ThingId;
import parley.events.ThingKind;
import parley.json.EventJson;
import parley.json.Json;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetForm;
import parley.query.facet.FacetType;
import parley.query.facet.FacetValue;
import tools.jackson.databind.json.JsonMapper;

public class ThingTypesTest {
    private static final JsonMapper JSON = Json.lenient();

    @ParameterizedTest
    @EnumSource
    void a_kind_has_a_type_of_its_own_and_no_facet_of_two_types(ThingKind kind) {
        assertThat(ThingTypes.of(kind).kind()).isEqualTo(kind);
        assertThat(ThingTypes.facets(kind)).extracting(FacetType::name).doesNotHaveDuplicates();
    }

    /** The facets in which an end uncovers what lay beneath. */
    private static final Set<String> STATES =
            Set.of(
                    "place control/",
                    "place state",
                    "party roles",
                    "party delegates/",
                    "person capacities/",
                    "strike effects/",
                    "source reliability",
                    "party names/",
                    "person names/",
                    "place names/",
                    "source names/");

    @Test
    void
            control_places_roles_capacities_delegates_effects_names_and_reliability_are_states_the_rest_courses() {
        var states =
                Arrays.stream(ThingKind.values())
                        .flatMap(kind ->
                                ThingTypes.facets(kind)
                                        .filter(facet -> facet.form() == FacetForm.STATE)
                                        .map(facet -> kind.word() + " " + facet.name()))
                        .toList();
        assertThat(states).containsExactlyInAnyOrderElementsOf(STATES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parley.query.translation.EventTranslationTest#events")
    void every_assertion_has_the_form_of_its_facet(Class<? extends Event> type) throws IOException {
        for (var founds : new boolean[] {true, false}) {
            for (var one : asserted(type, founds)) {
                assertThat(facet(kind(golden(type)), one).form()).isEqualTo(one.form());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parley.query.translation.EventTranslationTest#events")
    void every_value_is_read_as_the_type_of_its_facet_and_nothing_of_it_is_lost(
            Class<? extends Event> type) throws IOException {
        for (var founds : new boolean[] {true, false}) {
            for (var one : asserted(type, founds)) {
                assertThat(written(kind(golden(type)), one)).isEqualTo(one.value());
            }
        }
    }

    /** Returns the assertions of a golden event. */
    public static List<AssertedValue> asserted(Class<? extends Event> type, boolean founds)
            throws IOException {
        return EventTranslation.of(
                golden(type), EventTranslationTest.context(payload(type), founds));
    }

    /** Returns the golden event of a type. */
    public static Event golden(Class<? extends Event> type) throws IOException {
        var declared = EventTranslationTest.type(type);
        return new EventJson().read(declared.value(), declared.revision(), payload(type));
    }

    private static String payload(Class<? extends Event> type) throws IOException {
        var declared = EventTranslationTest.type(type);
        return EventTranslationTest.golden(declared.value(), declared.revision());
    }

    private static String written(ThingKind kind, AssertedValue asserted) {
        return JSON.writeValueAsString(
                new FacetValue(asserted.value()).as(facet(kind, asserted).values()));
    }

    private static FacetType<?> facet(ThingKind kind, AssertedValue asserted) {
        var types =
                ThingTypes.facets(kind).filter(facet -> facet.includes(asserted.facet())).toList();
        assertThat(types).as("%s of a %s", asserted.facet(), kind).hasSize(1);
        return types.getFirst();
    }

    /** Returns the kind of the first thing that an event names: its own. */
    public static ThingKind kind(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> component(component, event))
                .filter(ThingId.class::isInstance)
                .map(id -> ((ThingId) id).kind())
                .findFirst()
                .orElse(ThingKind.NEGOTIATION);
    }

    private static Object component(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
