package parley.events.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class EdtfClockChangesTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    @Test
    void a_day_when_clocks_go_forward_is_an_hour_short() {
        var day = Edtf.parse("2026-03-29").moment(KYIV);
        assertThat(day.latest() + 1 - day.earliest()).isEqualTo(23 * 3_600_000_000L);
    }

    @Test
    void a_day_that_starts_where_clocks_jump_starts_at_the_jump() {
        assertThat(Edtf.parse("2018-11-04").moment(ZoneId.of("America/Sao_Paulo")).earliest())
                .isEqualTo(at("2018-11-04T03:00:00Z"));
    }

    @Test
    void a_time_that_the_clocks_repeat_may_be_either() {
        assertThat(Edtf.parse("2026-10-25T03:30").moment(KYIV))
                .isEqualTo(new Moment(at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z")));
    }

    @Test
    void a_time_that_the_clocks_skip_lies_between_its_readings_by_the_old_and_the_new_offset() {
        assertThat(Edtf.parse("2026-03-29T03:30").moment(KYIV))
                .isEqualTo(new Moment(at("2026-03-29T00:30:00Z"), at("2026-03-29T01:30:00Z")));
    }

    @Test
    void a_day_that_a_zone_skipped_is_the_last_microsecond_before_the_jump() {
        assertThat(Edtf.parse("2011-12-30").moment(APIA))
                .isEqualTo(Moment.at(Edtf.parse("2011-12-29").moment(APIA).latest()));
    }

    private static long at(String instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
    }
}
