package parley.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.problem.ProblemException;

class AsOfArgumentResolverTest {
    private static final Set<String> ALL = Set.of("at", "knownAt", "during", "certain");
    private static final Map<String, String> REQUEST =
            Map.of("at", "2026", "knownAt", "2027", "during", "2028", "certain", "true");

    @Test
    void a_parameter_that_the_handler_does_not_accept_is_left_out() {
        assertThat(AsOfArgumentResolver.of(ALL, REQUEST::get))
                .isEqualTo(new AsOfParameters("2026", "2027", "2028", true));
        assertThat(AsOfArgumentResolver.of(Set.of("knownAt"), REQUEST::get))
                .isEqualTo(new AsOfParameters(null, "2027"));
        assertThat(AsOfArgumentResolver.of(ALL, _ -> null)).isEqualTo(AsOfParameters.NOW);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "on,true", "false,false", "0,false"})
    void certain_is_read_as_a_boolean(String text, boolean certain) {
        assertThat(AsOfArgumentResolver.of(ALL, Map.of("certain", text)::get).certain())
                .isEqualTo(certain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "", " "})
    void a_certain_that_is_no_boolean_is_refused_by_its_name(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AsOfArgumentResolver.of(ALL, Map.of("certain", text)::get))
                .satisfies(refused ->
                        assertThat(refused.problem().more()).containsEntry("parameter", "certain"));
    }
}
