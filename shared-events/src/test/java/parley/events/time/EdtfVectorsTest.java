package parley.events.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conformance to the vectors, line by line. */
class EdtfVectorsTest {
    /** Lines that contradict the standard, by file and expression. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "edge-cases 1900-02-29",
                    "1900 was no leap year: there was no such day",
                    "edge-cases 2019-02-29",
                    "2019 was no leap year: there was no such day",
                    "edge-cases Y-10000",
                    "the bounds of -9999; level1 and loc-spec have those of -10000",
                    "edge-cases Y100000",
                    "bounds in 2062",
                    "edge-cases 2020-05-01T10:30:00\u221205:00",
                    "bounds of 14:30Z; the line itself says 15:30Z beside them",
                    "edge-cases 2020-05-01T00:00:00+14:00",
                    "bounds of 14:00Z the day before; the line itself says 10:00Z beside them",
                    "edge-cases 2020-05-01T00:00:00-12:00",
                    "bounds of 00:00Z the day after; the line itself says 12:00Z beside them");

    /** The parts of level 2 that Parley does not support. */
    private static final Map<String, Predicate<Vector>> OUT_OF_SCOPE =
            Map.of(
                    "lists (all of several)", line -> line.type().equals("List"),
                    "decades", line -> line.type().equals("Decade"),
                    "divisions of the year other than seasons 21 to 24",
                            line -> line.input().matches("\\d{4}-(2[5-9]|3\\d|4[01])"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_line_in_scope_is_read_as_specified(Vector line) {
        line.check();
    }

    static Stream<Vector> every_line_in_scope_is_read_as_specified() {
        return Vector.all().filter(line -> !isException(line) && !isOutOfScope(line));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_line_out_of_scope_is_refused(Vector line) {
        assertThatThrownBy(() -> Edtf.parse(line.input())).isInstanceOf(EdtfSyntax.class);
    }

    static Stream<Vector> every_line_out_of_scope_is_refused() {
        return Vector.all().filter(EdtfVectorsTest::isOutOfScope);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_exception_is_still_needed(Vector line) {
        assertThatThrownBy(line::check).isInstanceOfAny(AssertionError.class, EdtfSyntax.class);
    }

    static Stream<Vector> every_exception_is_still_needed() {
        return Vector.all().filter(EdtfVectorsTest::isException);
    }

    @Test
    void every_exception_names_a_line() {
        assertThat(Vector.all().map(EdtfVectorsTest::name)).containsAll(EXCEPTIONS.keySet());
    }

    @Test
    void only_level_2_is_left_out() {
        assertThat(Vector.all().filter(EdtfVectorsTest::isOutOfScope).map(Vector::file))
                .doesNotContain("level0", "level1");
    }

    @Test
    void all_lines_are_there() {
        assertThat(Vector.all()).hasSize(184);
    }

    private static boolean isException(Vector line) {
        return EXCEPTIONS.containsKey(name(line));
    }

    private static boolean isOutOfScope(Vector line) {
        return OUT_OF_SCOPE.values().stream().anyMatch(category -> category.test(line));
    }

    private static String name(Vector line) {
        return line.file() + " " + line.input();
    }
}
