package parley.query.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import parley.events.time.Moment;

/** The bounds of a season, by the words of the domain alone. */
final class Seasons {
    private static final int SPRING = 0;
    private static final int SUMMER = 1;
    private static final int AUTUMN = 2;

    /** Half a year, by which the seasons of the south are shifted. */
    private static final int HALF_A_YEAR = 2;

    /** How far the seasons of the zones with a place are shifted. */
    private static final Map<String, Integer> SHIFTS =
            Map.of(
                    "Europe/Zurich", 0,
                    "America/New_York", 0,
                    "Asia/Kolkata", 0,
                    "Australia/Sydney", HALF_A_YEAR);

    private Seasons() {}

    static boolean isOne(String text) {
        return text.matches("\\d{4}-(2[1-9]|3[0-2])[~?%]?");
    }

    static Moment moment(String text, ZoneId zone) {
        var year = Integer.parseInt(text.substring(0, 4));
        var code = Integer.parseInt(text.substring(5, 7));
        if (code >= 29) {
            return northern(code - 29 + HALF_A_YEAR, year, zone);
        }
        if (code >= 25) {
            return northern(code - 25, year, zone);
        }
        var shift = SHIFTS.get(zone.getId());
        return shift == null
                ? either(
                        northern(code - 21, year, zone),
                        northern(code - 21 + HALF_A_YEAR, year, zone))
                : northern(code - 21 + shift, year, zone);
    }

    private static Moment northern(int season, int year, ZoneId zone) {
        return switch (season % 4) {
            case SPRING -> days(LocalDate.of(year, 3, 1), LocalDate.of(year, 6, 21), zone);
            case SUMMER -> days(LocalDate.of(year, 6, 1), LocalDate.of(year, 9, 23), zone);
            case AUTUMN -> days(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 22), zone);
            default -> days(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 3, 21), zone);
        };
    }

    private static Moment days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Moment(start(first, zone), start(last.plusDays(1), zone) - 1);
    }

    private static long start(LocalDate day, ZoneId zone) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay(zone).toInstant());
    }

    private static Moment either(Moment one, Moment other) {
        return new Moment(
                Math.min(one.earliest(), other.earliest()), Math.max(one.latest(), other.latest()));
    }
}
