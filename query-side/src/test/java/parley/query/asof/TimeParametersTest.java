package parley.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.time.Moment;
import parley.problem.ProblemException;

class TimeParametersTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-28,               2026-02-28T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-02,                  2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-02-27/2026-02-28,    2026-02-27T00:00:00Z, 2026-03-01T00:00:00Z",
        "[2026-02-03..2026-02-09], 2026-02-03T00:00:00Z, 2026-02-10T00:00:00Z",
        "2026-02-1X,               2026-02-10T00:00:00Z, 2026-02-20T00:00:00Z",
        "2026-02-03T10:00,         2026-02-03T10:00:00Z, 2026-02-03T10:00:00.000001Z",
        "2026-29,                  2026-09-01T00:00:00Z, 2026-12-23T00:00:00Z",
        "9999-12-31,               9999-12-31T00:00:00Z, 9999-12-31T23:59:59.999999Z"
    })
    void a_stretch_ends_with_what_it_names(String text, Instant from, Instant until) {
        var stretch = TimeParameters.stretch("during", text, ZoneOffset.UTC);

        assertThat(TimeParameters.instant(stretch.from())).isEqualTo(from);
        assertThat(TimeParameters.instant(stretch.until())).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03/..", "2026-02-03/", "[2026-02-03..]"})
    void a_stretch_may_have_no_end(String text) {
        assertThat(TimeParameters.stretch("during", text, ZoneOffset.UTC).until())
                .isEqualTo(Moment.AFTER_ALL);
    }

    @Test
    void a_moment_without_an_end_has_no_close() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TimeParameters.moment("at", "[2026-02-03..]", ZoneOffset.UTC))
                .satisfies(rejected ->
                        assertThat(rejected.problem().name()).isEqualTo("invalid-parameter"));
    }

    @Test
    void a_moment_may_have_no_beginning() {
        assertThat(TimeParameters.beginning("from", "[..2026-02-03]", ZoneOffset.UTC))
                .isEqualTo(Moment.BEFORE_ALL);
        assertThat(
                        TimeParameters.instant(
                                TimeParameters.moment("at", "[..2026-02-03]", ZoneOffset.UTC)))
                .isEqualTo("2026-02-03T23:59:59.999999Z");
    }

    @ParameterizedTest
    @CsvSource({
        "9999,                       America/Los_Angeles, 9999-12-31T23:59:59.999999Z",
        "9999-12-31T23:59:59-12:00,  UTC,                 9999-12-31T23:59:59.999999Z",
        "9999-12-31,                 Pacific/Kiritimati,  9999-12-31T09:59:59.999999Z",
        "-4712-01-01T00:00,          Asia/Tokyo,          -4712-01-01T00:00:00Z",
        "-0500-12-31T00:00,          UTC,                 -0500-12-31T00:00:00Z"
    })
    void an_answer_names_no_instant_that_cannot_be_asked_about(
            String text, ZoneId zone, Instant named) {
        var asked = TimeParameters.asked("at", text, zone);

        assertThat(TimeParameters.instant(asked)).isEqualTo(named);
        assertThat(TimeParameters.asked("at", named.toString(), zone)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31, America/Los_Angeles, 9999-12-31T08:00:00Z, 9999-12-31T23:59:59.999999Z",
        "-4712-01-01, Asia/Tokyo,        -4712-01-01T00:00:00Z, -4712-01-01T14:41:01Z"
    })
    void a_stretch_is_named_within_the_years_of_valid_time(
            String text, ZoneId zone, Instant from, Instant until) {
        var stretch = TimeParameters.stretch("during", text, zone);

        assertThat(TimeParameters.instant(stretch.from())).isEqualTo(from);
        assertThat(TimeParameters.instant(stretch.until())).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "-26", "20~"})
    void two_digits_alone_are_refused_with_what_to_write_instead(String text) {
        assertRefused(() -> TimeParameters.moment("at", text, ZoneOffset.UTC));
        assertRefused(() -> TimeParameters.beginning("at", text, ZoneOffset.UTC));
        assertRefused(() -> TimeParameters.stretch("at", text, ZoneOffset.UTC));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading)
                .satisfies(rejected ->
                        assertThat(rejected.problem().json())
                                .contains("four digits, as in 2026, a day as in 2026-02-17"));
    }
}
