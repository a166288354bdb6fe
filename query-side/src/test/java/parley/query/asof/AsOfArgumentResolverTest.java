package parley.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.openapi.QueryParameters;
import parley.problem.ProblemException;
import parley.query.web.QueryEndpoint;

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
    @CsvSource({"true,true", "1,true", "on,true", "false,false", "0,false", "'',false"})
    void certain_is_read_as_a_boolean(String text, boolean certain) {
        assertThat(AsOfArgumentResolver.of(ALL, Map.of("certain", text)::get).certain())
                .isEqualTo(certain);
    }

    @Test
    void a_certain_that_is_no_boolean_is_refused_by_its_name() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AsOfArgumentResolver.of(ALL, Map.of("certain", "maybe")::get))
                .satisfies(refused ->
                        assertThat(refused.problem().more()).containsEntry("parameter", "certain"));
    }

    @Test
    void every_handler_names_components_of_the_record_that_it_takes() {
        var parameters = parameters().toList();
        assertThat(parameters)
                .hasSizeGreaterThan(8)
                .allSatisfy(parameter ->
                        assertThat(components(parameter))
                                .contains(parameter.getAnnotation(QueryParameters.class).value()));
    }

    private static Stream<Parameter> parameters() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("parley.query").stream()
                        .filter(type -> type.isAnnotatedWith(QueryEndpoint.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .map(Method::getParameters)
                        .flatMap(Arrays::stream)
                        .filter(parameter -> parameter.isAnnotationPresent(QueryParameters.class));
    }

    private static Stream<String> components(Parameter parameter) {
        return Arrays.stream(parameter.getType().getRecordComponents())
                .map(RecordComponent::getName);
    }
}
