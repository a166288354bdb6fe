package parley.events.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.InvalidValue;
import parley.events.ValidTime;

/** The bounds of seasons, which hold every usual meaning of the word. */
class EdtfSeasonsTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    @ParameterizedTest(name = "{1} in {0} lies from {2} to {3}")
    @CsvSource({
        "Europe/Kyiv,       2024-21, 2024-03-01, 2024-06-21",
        "Europe/Kyiv,       2024-22, 2024-06-01, 2024-09-23",
        "Europe/Kyiv,       2024-23, 2024-09-01, 2024-12-22",
        "Europe/Kyiv,       2024-24, 2023-12-01, 2025-03-21",
        "Australia/Sydney,  2024-21, 2024-09-01, 2024-12-22",
        "Australia/Sydney,  2024-22, 2023-12-01, 2025-03-21",
        "Australia/Sydney,  2024-23, 2024-03-01, 2024-06-21",
        "Australia/Sydney,  2024-24, 2024-06-01, 2024-09-23",
        "UTC,               2024-21, 2024-03-01, 2024-12-22",
        "UTC,               2024-22, 2023-12-01, 2025-03-21",
        "UTC,               2024-23, 2024-03-01, 2024-12-22",
        "UTC,               2024-24, 2023-12-01, 2025-03-21",
        "Australia/Sydney,  2024-25, 2024-03-01, 2024-06-21",
        "Australia/Sydney,  2024-26, 2024-06-01, 2024-09-23",
        "Australia/Sydney,  2024-27, 2024-09-01, 2024-12-22",
        "Australia/Sydney,  2024-28, 2023-12-01, 2025-03-21",
        "Europe/Kyiv,       2024-29, 2024-09-01, 2024-12-22",
        "Europe/Kyiv,       2024-30, 2023-12-01, 2025-03-21",
        "Europe/Kyiv,       2024-31, 2024-03-01, 2024-06-21",
        "Europe/Kyiv,       2024-32, 2024-06-01, 2024-09-23",
        "Europe/Kyiv,       2024-21~, 2024-03-01, 2024-06-21",
        "Europe/Kyiv,       202X-21, 2020-03-01, 2029-06-21",
        "Europe/Kyiv,       202X-24, 2019-12-01, 2030-03-21",
        "'+02:00',          2024-21, 2024-03-01, 2024-12-22"
    })
    void a_season_lies_where_it_has_begun_and_not_ended_in_some_usual_meaning(
            String zone, String season, String first, String last) {
        assertThat(moment(season, ZoneId.of(zone)))
                .isEqualTo(moment("[" + first + ".." + last + "]", ZoneId.of(zone)));
    }

    @Test
    void throughout_a_season_is_certain_only_where_all_its_usual_meanings_agree() {
        assertThat(Edtf.parse("2024-21").extent(KYIV))
                .isEqualTo(
                        new Extent(
                                starts("2024-03-01", "2024-03-21", KYIV),
                                starts("2024-06-01", "2024-06-22", KYIV)));
        assertThat(Edtf.parse("2024-24").extent(KYIV))
                .isEqualTo(
                        new Extent(
                                starts("2023-12-01", "2024-12-22", KYIV),
                                starts("2024-03-01", "2025-03-22", KYIV)));
        assertThat(Edtf.parse("2024-21").extent(UTC))
                .isEqualTo(
                        new Extent(
                                starts("2024-03-01", "2024-09-23", ZoneId.of("UTC")),
                                starts("2024-06-01", "2024-12-23", ZoneId.of("UTC"))));
    }

    @Test
    void an_interval_of_seasons_begins_and_ends_somewhere_in_them() {
        assertThat(Edtf.parse("2024-21/2024-23").extent(KYIV))
                .isEqualTo(new Extent(moment("2024-21", KYIV), moment("2024-23", KYIV)));
    }

    @Test
    void seasons_in_order_in_the_other_hemisphere_alone_may_be_of_either() {
        assertThat(Edtf.parse("2024-21/2024-23").extent(SYDNEY))
                .isEqualTo(
                        new Extent(
                                moment("[2024-03-01..2024-12-22]", SYDNEY),
                                moment("[2024-03-01..2024-12-22]", SYDNEY)));
        assertThat(Edtf.parse("202X-23/2024-21").extent(KYIV).begin())
                .isEqualTo(moment("202X-23", KYIV));
    }

    @Test
    void seasons_out_of_order_in_both_hemispheres_are_refused() {
        assertThatThrownBy(() -> Edtf.parse("2024-27/2024-25")).isInstanceOf(EdtfSyntax.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-24", "9999-28", "9999-30", "-4712-24", "[2024,9999-24]"})
    void a_season_that_leaves_the_years_of_valid_time_is_none(String season) {
        assertThatThrownBy(() -> ValidTime.of(season))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("-4712 to 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-21", "9999-26", "-4712-23", "-4712-32"})
    void the_first_and_the_last_seasons_are_valid_time(String season) {
        assertThat(ValidTime.of(season).edtf().text()).isEqualTo(season);
    }

    private static Moment moment(String edtf, ZoneId zone) {
        return Edtf.parse(edtf).moment(zone);
    }

    /** Returns the moment between the starts of two days. */
    private static Moment starts(String first, String last, ZoneId zone) {
        return new Moment(moment(first, zone).earliest(), moment(last, zone).earliest());
    }
}
