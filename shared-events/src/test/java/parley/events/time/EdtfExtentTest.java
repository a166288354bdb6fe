package parley.events.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdtfExtentTest {
    @Test
    void a_single_expression_means_throughout_it() {
        assertThat(extent("2026-02-17"))
                .isEqualTo(
                        new Extent(Moment.at(start("2026-02-17")), Moment.at(start("2026-02-18"))));
    }

    @Test
    void an_interval_begins_and_ends_somewhere_in_its_ends() {
        assertThat(extent("2026-02-17/2026-03"))
                .isEqualTo(new Extent(moment("2026-02-17"), moment("2026-03")));
    }

    @Test
    void an_interval_may_end_within_what_it_begins_in() {
        assertThat(extent("2026-02/2026-02-03"))
                .isEqualTo(new Extent(moment("2026-02"), moment("2026-02-03")));
        assertThat(extent("2026-02-17T09:30/2026-02-17T09:30").begin())
                .isEqualTo(extent("2026-02-17T09:30/2026-02-17T09:30").end());
    }

    @Test
    void an_interval_with_an_open_end_never_ends() {
        assertThat(extent("2022-03/..")).isEqualTo(new Extent(moment("2022-03"), Moment.NEVER));
    }

    @Test
    void an_interval_with_an_open_beginning_begins_before_everything() {
        assertThat(extent("../2022-03")).isEqualTo(new Extent(Moment.ALWAYS, moment("2022-03")));
        assertThat(extent("../..")).isEqualTo(Extent.THROUGHOUT);
    }

    @Test
    void an_unknown_end_comes_no_earlier_than_the_beginning() {
        assertThat(extent("2022-03/"))
                .isEqualTo(
                        new Extent(
                                moment("2022-03"), new Moment(start("2022-03"), Moment.AFTER_ALL)));
    }

    @Test
    void an_unknown_beginning_comes_no_later_than_the_end() {
        assertThat(extent("/2022-03"))
                .isEqualTo(
                        new Extent(
                                new Moment(Moment.BEFORE_ALL, moment("2022-03").latest()),
                                moment("2022-03")));
    }

    @Test
    void an_end_may_be_open_while_the_other_is_unknown() {
        assertThat(extent("/..")).isEqualTo(new Extent(Moment.UNKNOWN, Moment.NEVER));
        assertThat(extent("../")).isEqualTo(new Extent(Moment.ALWAYS, Moment.UNKNOWN));
    }

    @Test
    void one_day_of_a_set_is_certain_of_none_of_them() {
        var someDay =
                new Extent(
                        new Moment(start("2026-02-03"), start("2026-02-09")),
                        new Moment(start("2026-02-04"), start("2026-02-10")));
        assertThat(extent("[2026-02-03..2026-02-09]")).isEqualTo(someDay);
        assertThat(extent("[2026-02-03,2026-02-05,2026-02-09]")).isEqualTo(someDay);
    }

    @Test
    void one_year_of_a_decade_is_certain_of_none_of_them() {
        assertThat(extent("202X"))
                .isEqualTo(
                        new Extent(
                                new Moment(start("2020"), start("2029")),
                                new Moment(start("2021"), start("2030"))));
    }

    @Test
    void a_set_open_to_the_future_may_begin_ever_later() {
        assertThat(extent("[2026..]"))
                .isEqualTo(
                        new Extent(
                                new Moment(start("2026"), Moment.AFTER_ALL),
                                new Moment(start("2027"), Moment.AFTER_ALL)));
    }

    private static Extent extent(String edtf) {
        return Edtf.parse(edtf).extent(UTC);
    }

    private static Moment moment(String edtf) {
        return Edtf.parse(edtf).moment(UTC);
    }

    private static long start(String edtf) {
        return moment(edtf).earliest();
    }
}
