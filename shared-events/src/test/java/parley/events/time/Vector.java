package parley.events.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** A line of the conformance vectors: an expression and its bounds in milliseconds, in UTC. */
record Vector(String file, String input, String type, String min, String max, boolean valid) {
    static Stream<Vector> all() {
        return Stream.of("level0", "level1", "level2", "loc-spec", "iso8601-2", "edge-cases")
                .flatMap(Vector::lines);
    }

    private static Stream<Vector> lines(String file) {
        try (var tsv = Vector.class.getResourceAsStream("/edtf-vectors/" + file + ".tsv")) {
            return new String(Objects.requireNonNull(tsv, file).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(file, line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(String file, String[] columns) {
        var valid = columns.length < 7 || columns[6].equals("VALID");
        return new Vector(file, columns[0], columns[1], columns[3], columns[4], valid);
    }

    /** Fails unless the expression is read or refused as specified by this line. */
    void check() {
        if (!valid) {
            assertThatThrownBy(() -> Edtf.parse(input)).isInstanceOf(EdtfSyntax.class);
            return;
        }
        var edtf = Edtf.parse(input);
        assertThat(edtf.text()).isEqualTo(input);
        if (!isWithoutBounds()) {
            checkBounds(edtf);
        }
    }

    private void checkBounds(Edtf edtf) {
        var begin = edtf.isInterval() ? edtf.extent(UTC).begin() : edtf.moment(UTC);
        var end = edtf.isInterval() ? edtf.extent(UTC).end() : edtf.moment(UTC);
        if (min.isBlank() || min.equals("-Infinity")) {
            assertThat(begin.earliest()).isEqualTo(Moment.BEFORE_ALL);
        } else {
            assertThat(begin.earliest()).isEqualTo(Long.parseLong(min) * 1_000);
        }
        if (max.isBlank() || max.equals("Infinity")) {
            assertThat(end.latest()).isEqualTo(Moment.AFTER_ALL);
        } else {
            assertThat(Math.floorDiv(end.latest(), 1_000)).isEqualTo(Long.parseLong(max));
        }
        if (edtf.isInterval()) {
            assertThat(begin.equals(Moment.ALWAYS)).isEqualTo(min.equals("-Infinity"));
            assertThat(end.equals(Moment.NEVER)).isEqualTo(max.equals("Infinity"));
        }
    }

    /** Some lines specify no bounds; both are 0 then. */
    private boolean isWithoutBounds() {
        return min.equals("0") && max.equals("0");
    }
}
