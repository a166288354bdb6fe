package parley.events.time;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.events.time.Hemisphere.NORTHERN;
import static parley.events.time.Hemisphere.SOUTHERN;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonePlacesTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Minsk,              NORTHERN",
        "America/New_York,          NORTHERN",
        "Africa/Nairobi,            SOUTHERN",
        "America/Argentina/Salta,   SOUTHERN",
        "Antarctica/Troll,          SOUTHERN",
        "Pacific/Chatham,           SOUTHERN"
    })
    void a_zone_lies_where_its_place_does(ZoneId zone, Hemisphere hemisphere) {
        assertThat(ZonePlaces.hemisphere(zone)).isEqualTo(hemisphere);
    }

    @ParameterizedTest
    @CsvSource({
        "Africa/Addis_Ababa,  Africa/Nairobi,       NORTHERN",
        "Africa/Luanda,       Africa/Lagos,         SOUTHERN",
        "Africa/Asmera,       Africa/Nairobi,       NORTHERN",
        "Pacific/Truk,        Pacific/Port_Moresby, NORTHERN"
    })
    void a_linked_name_lies_where_its_own_place_does_though_its_zone_lies_across_the_equator(
            ZoneId name, ZoneId zone, Hemisphere hemisphere) {
        assertThat(ZonePlaces.hemisphere(name)).isEqualTo(hemisphere);
        assertThat(ZonePlaces.hemisphere(zone)).isNotEqualTo(hemisphere);
    }

    @Test
    void an_older_name_lies_where_the_newer_does() {
        assertThat(ZonePlaces.hemisphere(ZoneId.of("Europe/Kiev"))).isEqualTo(NORTHERN);
        assertThat(ZonePlaces.hemisphere(ZoneId.of("US/Eastern"))).isEqualTo(NORTHERN);
        assertThat(ZonePlaces.hemisphere(ZoneId.of("Brazil/East"))).isEqualTo(SOUTHERN);
        assertThat(ZonePlaces.hemisphere(ZoneId.of("NZ"))).isEqualTo(SOUTHERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+02:00", "UTC", "GMT", "UTC+02:00", "Etc/GMT-3", "Etc/Zulu"})
    void an_offset_has_no_place(ZoneId zone) {
        assertThat(ZonePlaces.hemisphere(zone)).isNull();
    }

    /** A zone that a newer JDK adds needs newer tables. */
    @Test
    void every_zone_of_a_region_has_a_place() {
        var regions =
                "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Europe|Indian|Mexico|Pacific|US";
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(name -> name.matches("(" + regions + ")/.*"))
                .hasSizeGreaterThan(400)
                .allSatisfy(name -> assertThat(ZonePlaces.hemisphere(ZoneId.of(name))).isNotNull());
    }
}
