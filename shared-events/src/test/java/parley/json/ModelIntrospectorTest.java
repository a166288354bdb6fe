package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.LocalizedName;
import parley.events.place.Coordinates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class ModelIntrospectorTest {
    private static final JsonMapper JSON = Json.strict(1_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"latitude\":46.2}",
                "{\"latitude\":46.2,\"longitude\":null}",
                "{\"latitude\":46.2,\"precisionMetres\":3}"
            })
    void a_missing_number_is_not_read_as_zero(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Coordinates.class))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        fault -> assertThat(path(fault)).isEqualTo("longitude"));
    }

    @Test
    void a_zero_is_written_and_read() {
        var zero = new Coordinates(0, 0, null);
        assertThat(JSON.readValue(JSON.writeValueAsString(zero), Coordinates.class))
                .isEqualTo(zero);
    }

    @Test
    void a_boolean_may_be_left_out_when_it_is_false() {
        assertThat(JSON.readValue("{}", Closed.class)).isEqualTo(new Closed(false));
        assertThat(JSON.readValue("{\"closed\":null}", Closed.class)).isEqualTo(new Closed(false));
    }

    @Test
    void a_list_may_be_left_out_when_it_is_empty() {
        var nameless = new Known(List.of(), null);
        assertThat(JSON.readValue("{}", Known.class)).isEqualTo(nameless);
        assertThat(JSON.readValue("{\"names\":null,\"aliases\":null}", Known.class))
                .isEqualTo(nameless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"names", "aliases"})
    void no_list_holds_nulls(String list) {
        var json = "{\"%s\":[{\"text\":\"Kyiv\"},null]}".formatted(list);
        assertThatThrownBy(() -> JSON.readValue(json, Known.class))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        fault -> assertThat(path(fault)).isEqualTo(list + ".1"));
    }

    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            var name = step.getPropertyName();
            path.append(path.isEmpty() ? "" : ".").append(name == null ? step.getIndex() : name);
        }
        return path.toString();
    }

    record Closed(boolean closed) {}

    record Known(List<LocalizedName> names, @Nullable List<LocalizedName> aliases) {}
}
