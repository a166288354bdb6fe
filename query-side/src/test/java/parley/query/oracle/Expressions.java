package parley.query.oracle;

import static parley.query.oracle.SeededRandom.weigh;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes EDTF expressions of all shapes about a few days in a row, so that they meet.
 *
 * @param days how many there are to choose from, from the first on
 */
record Expressions(SeededRandom chance, LocalDate firstDay, int days) {

    /** The same, about the first two days alone. */
    Expressions early() {
        return new Expressions(chance, firstDay, Math.min(days, 2));
    }

    /** Something that has a moment. */
    String moment() {
        return chance.weighed(
                List.of(
                        weigh(40, this::day),
                        weigh(22, () -> day() + "T" + hour()),
                        weigh(4, () -> day() + "T12:00:00" + offset()),
                        weigh(8, this::month),
                        weigh(2, this::year),
                        weigh(11, this::set),
                        weigh(9, this::unspecified),
                        weigh(10, this::qualified)));
    }

    /** An interval, of which the beginning counts. */
    String interval() {
        var first = someDay();
        var last = first.plusDays(chance.below(3));
        return chance.oneOf(
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
        var last = first.plusDays(1 + chance.below(4));
        return chance.oneOf(
                List.of(
                        "[" + first + ".." + last + "]",
                        "[" + first + "," + last + "]",
                        "[" + first + "," + last + "]",
                        "[.." + last + "]",
                        "[" + first + "..]"));
    }

    private String unspecified() {
        var day = day();
        return chance.oneOf(
                List.of(
                        day.substring(0, 8) + "XX",
                        day.substring(0, 9) + "X",
                        day.substring(0, 5) + "XX",
                        day.substring(0, 3) + "X"));
    }

    private String qualified() {
        var date = chance.percent(60) ? day() : month();
        return date + chance.oneOf(List.of("~", "~", "?", "%"));
    }

    /** The edges of a day, and hours that a change of the clocks skips or repeats. */
    private String hour() {
        return chance.oneOf(
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
        return chance.oneOf(List.of("Z", "+05:30", "-04:00"));
    }

    private String year() {
        return day().substring(0, 4);
    }

    private String month() {
        return day().substring(0, 7);
    }

    private String day() {
        return someDay().toString();
    }

    private LocalDate someDay() {
        return firstDay.plusDays(chance.below(days));
    }
}
