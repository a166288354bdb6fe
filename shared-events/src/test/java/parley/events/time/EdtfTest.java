package parley.events.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.InvalidValue;

class EdtfTest {
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest(name = "{0} lies between {1} and {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-02-17                 | 2026-02-16T23:00:00Z | 2026-02-17T22:59:59.999999Z
                    2026-02                    | 2026-01-31T23:00:00Z | 2026-02-28T22:59:59.999999Z
                    2026                       | 2025-12-31T23:00:00Z | 2026-12-31T22:59:59.999999Z
                    20                         | 1999-12-31T23:00:00Z | 2099-12-31T22:59:59.999999Z
                    2026-21                    | 2026-02-28T23:00:00Z | 2026-06-21T21:59:59.999999Z
                    202X                       | 2019-12-31T23:00:00Z | 2029-12-31T22:59:59.999999Z
                    2026-XX                    | 2025-12-31T23:00:00Z | 2026-12-31T22:59:59.999999Z
                    2026-02-XX                 | 2026-01-31T23:00:00Z | 2026-02-28T22:59:59.999999Z
                    2026-02-2X                 | 2026-02-19T23:00:00Z | 2026-02-28T22:59:59.999999Z
                    2026-X2-30                 | 2026-12-29T23:00:00Z | 2026-12-30T22:59:59.999999Z
                    202X-02-29                 | 2020-02-28T23:00:00Z | 2028-02-29T22:59:59.999999Z
                    [2026-02-03..2026-02-09]   | 2026-02-02T23:00:00Z | 2026-02-09T22:59:59.999999Z
                    [2026-02-09,2026-02-03]    | 2026-02-02T23:00:00Z | 2026-02-09T22:59:59.999999Z
                    [2026-02-03, 2026-02-07..2026-02-09] | 2026-02-02T23:00:00Z | 2026-02-09T22:59:59.999999Z
                    2026-02-17T09:30           | 2026-02-17T08:30:00Z | 2026-02-17T08:30:00Z
                    2026-02-17T09:30:15.25     | 2026-02-17T08:30:15.25Z | 2026-02-17T08:30:15.25Z
                    2026-02-17T09:30+02:00     | 2026-02-17T07:30:00Z | 2026-02-17T07:30:00Z
                    2026-02-17T09:30:00-04     | 2026-02-17T13:30:00Z | 2026-02-17T13:30:00Z
                    2026-02-17T09:30:00.1234567Z | 2026-02-17T09:30:00.123456Z | 2026-02-17T09:30:00.123456Z
                    2020-05-01T10:30:00+14:00  | 2020-04-30T20:30:00Z | 2020-04-30T20:30:00Z
                    2020-05-01T10:30:00-12:00  | 2020-05-01T22:30:00Z | 2020-05-01T22:30:00Z
                    2020-05-01T10:30:00+00:00  | 2020-05-01T10:30:00Z | 2020-05-01T10:30:00Z
                    2026-02-17T24:00           | 2026-02-17T23:00:00Z | 2026-02-17T23:00:00Z
                    [2026-02-17T09:30:00..2026-02-17T11:00:00] | 2026-02-17T08:30:00Z | 2026-02-17T10:00:00Z
                    """)
    void a_moment_lies_within_what_is_written(String edtf, Instant earliest, Instant latest) {
        assertThat(Edtf.parse(edtf).moment(GENEVA))
                .isEqualTo(new Moment(micros(earliest), micros(latest)));
    }

    @Test
    void a_set_may_be_open_to_the_past_or_the_future() {
        assertThat(Edtf.parse("[..1760-12-03]").moment(UTC))
                .isEqualTo(new Moment(Moment.BEFORE_ALL, at("1760-12-04T00:00:00Z") - 1));
        assertThat(Edtf.parse("[2020,2026-02..]").moment(UTC))
                .isEqualTo(new Moment(at("2020-01-01T00:00:00Z"), Moment.AFTER_ALL));
    }

    @Test
    void negative_years_with_unspecified_digits_run_backwards() {
        assertThat(Edtf.parse("-004X").moment(UTC))
                .isEqualTo(
                        new Moment(
                                Edtf.parse("-0049").moment(UTC).earliest(),
                                Edtf.parse("-0040").moment(UTC).latest()));
        assertThat(Edtf.parse("-000X").moment(UTC).latest())
                .isEqualTo(Edtf.parse("-0001").moment(UTC).latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-17?", "2026-02-17~", "2026-02-17%"})
    void qualifiers_do_not_widen_the_bounds(String qualified) {
        assertThat(Edtf.parse(qualified).moment(KYIV))
                .isEqualTo(Edtf.parse("2026-02-17").moment(KYIV));
    }

    @Test
    void qualifiers_are_recognised() {
        assertThat(Edtf.parse("2026-02?/2026-03~").isUncertain()).isTrue();
        assertThat(Edtf.parse("2026-02?/2026-03~").isApproximate()).isTrue();
        assertThat(Edtf.parse("2026-02%").isUncertain()).isTrue();
        assertThat(Edtf.parse("2026-02%").isApproximate()).isTrue();
        assertThat(Edtf.parse("2026-02~").isUncertain()).isFalse();
        assertThat(Edtf.parse("2026-02?").isApproximate()).isFalse();
    }

    @Test
    void an_expression_is_kept_as_written_and_equal_only_to_one_written_alike() {
        var edtf = Edtf.parse("[1667, 1760-12]");
        assertThat(edtf.text()).isEqualTo("[1667, 1760-12]").isEqualTo(edtf.toString());
        assertThat(edtf)
                .isEqualTo(Edtf.parse("[1667, 1760-12]"))
                .hasSameHashCodeAs(Edtf.parse("[1667, 1760-12]"))
                .isNotEqualTo(Edtf.parse("[1667,1760-12]"));
    }

    @Test
    void a_typographic_minus_is_a_minus() {
        assertThat(Edtf.parse("2020-05-01T10:30:00\u221205:00").moment(UTC))
                .isEqualTo(Moment.at(at("2020-05-01T15:30:00Z")));
        assertThat(Edtf.parse("\u22120044").moment(UTC)).isEqualTo(Edtf.parse("-0044").moment(UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-17/2026-02-18", "2022-03/..", "2022-03/", "../.."})
    void an_interval_is_no_moment(String interval) {
        var edtf = Edtf.parse(interval);
        assertThat(edtf.isInterval()).isTrue();
        assertThatThrownBy(() -> edtf.moment(UTC))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("[a..b]");
    }

    private static long at(String instant) {
        return micros(Instant.parse(instant));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
