package parley.events.time;

import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import parley.events.time.EdtfExpression.Days;
import parley.events.time.EdtfExpression.Either;
import parley.events.time.EdtfExpression.Single;

/**
 * The bounds of the seasons, which the standard ties to no months. They hold every usual meaning of
 * the word, so that nothing is certain too early: by the months, spring is March to May; by the
 * sun, from an equinox in March to a solstice in June. The winter of a year may be the one in which
 * the year begins or the one in which it ends.
 */
enum SeasonBounds {
    SPRING(MonthDay.of(3, 21)),
    SUMMER(MonthDay.of(6, 21)),
    AUTUMN(MonthDay.of(9, 23)),
    WINTER(MonthDay.of(12, 22));

    /** The code of spring in the hemisphere of the zone; the three other seasons follow. */
    private static final int IN_ZONE = 21;

    private static final int NORTHERN = 25;
    private static final int SOUTHERN = 29;
    private static final int LAST_CODE = 32;
    private static final int LAST_DIVISION = 41;

    private static final int MONTHS = 3;

    /**
     * The last day on which it may begin in the north, by the sun. By the months, it begins with
     * the month of that day.
     */
    private final MonthDay turn;

    SeasonBounds(MonthDay turn) {
        this.turn = turn;
    }

    /** Returns whether the number in a month's place is the code of a season. */
    static boolean isSeason(int code) {
        return IN_ZONE <= code && code <= LAST_CODE;
    }

    /** Returns whether it is the code of a quarter, a third or a half of a year. */
    static boolean isOtherDivision(int code) {
        return LAST_CODE < code && code <= LAST_DIVISION;
    }

    /**
     * Returns when a season of a year may be.
     *
     * @param zone the hemisphere of codes that name none; null for either
     */
    static Single of(int year, int code, @Nullable Hemisphere zone) {
        var season = values()[(code - IN_ZONE) % 4];
        var hemisphere =
                code >= SOUTHERN
                        ? Hemisphere.SOUTHERN
                        : code >= NORTHERN ? Hemisphere.NORTHERN : zone;
        return switch (hemisphere) {
            case NORTHERN -> season.northern(year);
            case SOUTHERN -> season.opposite().northern(year);
            case null -> new Either(season.northern(year), season.opposite().northern(year));
        };
    }

    private Single northern(int year) {
        return this == WINTER
                ? new Either(beginningIn(year - 1), beginningIn(year))
                : beginningIn(year);
    }

    private Single beginningIn(int year) {
        var byMonths = Days.months(YearMonth.of(year, turn.getMonth()), MONTHS);
        var ending = this == WINTER ? year + 1 : year;
        return new Either(byMonths, new Days(turn.atYear(year), next().turn.atYear(ending)));
    }

    /** Returns the season of the other hemisphere in the same months. */
    private SeasonBounds opposite() {
        return next().next();
    }

    private SeasonBounds next() {
        return switch (this) {
            case SPRING -> SUMMER;
            case SUMMER -> AUTUMN;
            case AUTUMN -> WINTER;
            case WINTER -> SPRING;
        };
    }
}
