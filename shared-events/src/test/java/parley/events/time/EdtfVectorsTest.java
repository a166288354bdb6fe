package parley.events.time;

import static java.util.Map.entry;
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
    private static final String QUARTER =
            "bounds of a quarter; the standard ties a season to no months, and decision 56 to its usual ones";

    /** Lines that contradict the standard, by file and expression. */
    private static final Map<String, String> EXCEPTIONS =
            Map.ofEntries(
                    entry("edge-cases 1900-02-29", "1900 was no leap year: there was no such day"),
                    entry("edge-cases 2019-02-29", "2019 was no leap year: there was no such day"),
                    entry(
                            "edge-cases Y-10000",
                            "the bounds of -9999; level1 and loc-spec have those of -10000"),
                    entry("edge-cases Y100000", "bounds in 2062"),
                    entry(
                            "edge-cases 2020-05-01T10:30:00\u221205:00",
                            "bounds of 14:30Z; the line itself says 15:30Z beside them"),
                    entry(
                            "edge-cases 2020-05-01T00:00:00+14:00",
                            "bounds of 14:00Z the day before; the line itself says 10:00Z beside them"),
                    entry(
                            "edge-cases 2020-05-01T00:00:00-12:00",
                            "bounds of 00:00Z the day after; the line itself says 12:00Z beside them"),
                    entry("level1 2020-21", QUARTER),
                    entry("level1 2020-22", QUARTER),
                    entry("level1 2020-23", QUARTER),
                    entry("level1 2020-24", QUARTER),
                    entry("level1 1999-24", QUARTER),
                    entry("level2 2020-25", QUARTER),
                    entry("level2 2020-30", QUARTER),
                    entry("loc-spec 2001-21", QUARTER));

    /** The parts of level 2 that Parley does not support. */
    private static final Map<String, Predicate<Vector>> OUT_OF_SCOPE =
            Map.of(
                    "lists (all of several)", line -> line.type().equals("List"),
                    "decades", line -> line.type().equals("Decade"),
                    "divisions of the year other than seasons",
                            line -> line.input().matches("\\d{4}-(3[3-9]|4[01])"));

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
