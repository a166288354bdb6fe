package parley.query.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.ValidTime;
import parley.json.Json;
import tools.jackson.databind.json.JsonMapper;

class FacetValueTest {
    private static final JsonMapper JSON = Json.lenient();
    private static final FacetType<OccurrenceValue> FAMILY =
            FacetType.course("outcome/", OccurrenceValue.class);

    record Answer(FacetValue value, List<FacetValue> others) {}

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"réglé “so”\",\"of\":[1,2.50,{\"a\":null}]}"})
    void a_value_is_answered_byte_for_byte_as_it_is_stored(String stored) {
        var value = new FacetValue(stored);
        var answer = JSON.writeValueAsString(new Answer(value, List.of(value)));
        assertThat(answer).isEqualTo("{\"value\":%1$s,\"others\":[%1$s]}".formatted(stored));
    }

    @Test
    void what_was_answered_is_read_back() {
        var answer = new Answer(new FacetValue("{\"a\":[\"b\",2]}"), List.of());
        assertThat(JSON.readValue(JSON.writeValueAsString(answer), Answer.class)).isEqualTo(answer);
    }

    @Test
    void fields_that_a_later_version_writes_are_passed_over() {
        var value = new FacetValue("{\"occurred\":{\"edtf\":\"2026\"},\"later\":true}");
        assertThat(value.as(OccurrenceValue.class).occurred()).isEqualTo(ValidTime.of("2026"));
    }

    @Test
    void a_family_includes_what_begins_with_its_name_and_a_facet_itself_alone() {
        assertThat(FAMILY.includes("outcome/donbas")).isTrue();
        assertThat(FAMILY.includes("outcome")).isFalse();
        assertThat(FAMILY.of("donbas").includes("outcome/donbas")).isTrue();
        assertThat(FAMILY.of("donbas").includes("outcome/donbas/x")).isFalse();
        assertThat(FAMILY.key(FAMILY.of("donbas").name())).isEqualTo("donbas");
    }
}
