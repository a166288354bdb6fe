package parley.events.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.InvalidValue;
import parley.events.ValidTime;

class EdtfYearsTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-4713",
                "-4713-12-31T23:59Z",
                "Y10000",
                "Y-170000002",
                "-XXXX",
                "2020/Y12345",
                "[..Y12345]"
            })
    void years_far_away_are_read_but_are_no_valid_time(String farAway) {
        assertThat(Edtf.parse(farAway).text()).isEqualTo(farAway);
        assertThatThrownBy(() -> ValidTime.of(farAway))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("-4712 to 9999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-4712", "9999", "-4712-01-01T00:00", "9999-12-31T23:59:59.999999-12:00",
                "../..", "[..0000]", "XXXX", "47"
            })
    void years_near_enough_are_valid_time(String nearEnough) {
        assertThat(ValidTime.of(nearEnough).edtf()).isEqualTo(Edtf.parse(nearEnough));
    }

    @Test
    void longer_years_have_bounds_too() {
        var year = Edtf.parse("Y100000").moment(UTC);
        assertThat(year.earliest()).isEqualTo(3_093_527_980_800_000_000L);
        assertThat(year.latest() + 1).isEqualTo(Edtf.parse("Y100001").moment(UTC).earliest());
        assertThat(Edtf.parse("Y-10000").moment(UTC).latest() + 1)
                .isEqualTo(Edtf.parse("-9999").moment(UTC).earliest());
    }

    @Test
    void years_beyond_microseconds_are_as_distant_as_possible() {
        var farAhead = Edtf.parse("Y170000002").moment(KYIV);
        var longAgo = Edtf.parse("Y-99999999999999999999").moment(KYIV);
        assertThat(farAhead.earliest()).isGreaterThan(Long.MAX_VALUE - 1_000_000);
        assertThat(longAgo.latest()).isLessThan(-Long.MAX_VALUE + 1_000_000);
    }
}
