package parley.query.oracle;

import static parley.query.oracle.SeededRandom.weigh;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes EDTF expressions of all forms about a few consecutive days, so that they coincide.
 *
 * @param days the number of days to choose from
 */
record Expressions(SeededRandom random, LocalDate firstDay, int days) {

    /** Returns expressions about the first two days only. */
    Expressions early() {
        return new Expressions(random, firstDay, Math.min(days, 2));
    }

    /** Returns an expression that has a moment. */
    String moment() {
        return random.weighed(
                List.of(
                        weigh(40, this::day),
                        weigh(22, () -> day() + "T" + hour()),
                        weigh(4, () -> day() + "T12:00:00" + offset()),
                        weigh(8, this::month),
                        weigh(2, this::year),
                        weigh(9, this::season),
                        weigh(11, this::set),
                        weigh(9, this::unspecified),
                        weigh(10, this::qualified)));
    }

    /** Returns an interval, of which the beginning counts. */
    String interval() {
        var first = someDay();
        var last = first.plusDays(random.below(3));
        return random.oneOf(
                List.of(
                        first + "/" + last,
                        first + "/" + last,
                        first + "/..",
                        "../" + last,
                        first + "/",
                        "/" + last));
    }

    private String set() {
        var first = someDay();
        var last = first.plusDays(1 + random.below(4));
        return random.oneOf(
                List.of(
                        "[" + first + ".." + last + "]",
                        "[" + first + "," + last + "]",
                        "[" + first + "," + last + "]",
                        "[.." + last + "]",
                        "[" + first + "..]"));
    }

    private String unspecified() {
        var day = day();
        return random.oneOf(
                List.of(
                        day.substring(0, 8) + "XX",
                        day.substring(0, 9) + "X",
                        day.substring(0, 5) + "XX",
                        day.substring(0, 3) + "X"));
    }

    private String qualified() {
        var date = random.percent(60) ? day() : month();
        return date + random.oneOf(List.of("~", "~", "?", "%"));
    }

    /** Returns an hour at the edge of a day, or one that a clock change skips or repeats. */
    private String hour() {
        return random.oneOf(
                List.of(
                        "00:00:00",
                        "01:30:00",
                        "02:30:00",
                        "02:30",
                        "12:00:00",
                        "23:59:59",
                        "23:59:59.999999"));
    }

    private String offset() {
        return random.oneOf(List.of("Z", "+05:30", "-04:00"));
    }

    private String year() {
        return day().substring(0, 4);
    }

    /** Returns a season of any code: of the zone's hemisphere, the northern or the southern. */
    private String season() {
        return year() + "-" + (21 + random.below(12));
    }

    private String month() {
        return day().substring(0, 7);
    }

    private String day() {
        return someDay().toString();
    }

    private LocalDate someDay() {
        return firstDay.plusDays(random.below(days));
    }
}
