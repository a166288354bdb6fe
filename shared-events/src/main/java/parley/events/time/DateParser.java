package parley.events.time;

import java.time.YearMonth;
import parley.events.time.EdtfExpression.Days;
import parley.events.time.EdtfExpression.Either;
import parley.events.time.EdtfExpression.Season;
import parley.events.time.EdtfExpression.Single;

/** Parses dates, seasons, years of more than four digits, and centuries. */
final class DateParser {
    /** Years beyond this are read as this one, as microseconds can't hold either. */
    private static final int FARTHEST_YEAR = 1_000_000;

    private static final String YEAR =
            "a year must have four digits, with X for any that is unspecified";
    private static final String LONGER =
            "a year must have four digits: write a month after '-', and a longer year after Y";
    private static final String LONGEST =
            "Y must be followed by a year of five digits or more, the first of them not 0";
    private static final String DECADE = "write a decade with an unspecified digit, as in 199X";
    private static final String ZERO = "year zero has no sign: the year before 0001 is 0000";
    private static final String MONTH =
            "a month must be two digits, 01 to 12, and a season 21 to 32";
    private static final String DIVISION =
            "33 to 41 divide the year otherwise, which is not supported: write the months, as in [2026-01..2026-03]";
    private static final String DAY = "a day must be two digits, 01 to 31";

    private final EdtfScanner cursor;

    DateParser(EdtfScanner cursor) {
        this.cursor = cursor;
    }

    boolean isDate() {
        return cursor.run() > 0 || cursor.isMinus() || cursor.peek() == 'Y';
    }

    Single date() {
        if (cursor.accept("Y")) {
            return longYear();
        }
        var year = year();
        if (!cursor.accept("-")) {
            return months(year, 1, 1, 12);
        }
        var monthAt = cursor.position();
        var month = cursor.digits(1, 2, MONTH);
        if (!month.isMasked() && SeasonBounds.isSeason(month.least())) {
            return season(year, month.least());
        }
        if (!month.isMasked() && SeasonBounds.isOtherDivision(month.least())) {
            throw cursor.fault(monthAt, DIVISION);
        }
        if (month.between(1, 12).findFirst().isEmpty()) {
            throw cursor.fault(monthAt, MONTH);
        }
        return cursor.accept("-") ? day(year, month) : month(year, month);
    }

    private Digits year() {
        var signAt = cursor.position();
        var sign = cursor.acceptMinus() ? -1 : 1;
        var run = cursor.run();
        if (run == 3) {
            throw cursor.fault(cursor.position() + 3, DECADE);
        }
        if (run > 4) {
            throw cursor.fault(cursor.position() + 4, LONGER);
        }
        var year = cursor.digits(sign, 4, YEAR);
        if (sign < 0 && year.written().equals("0000")) {
            throw cursor.fault(signAt, ZERO);
        }
        return year;
    }

    private static Single month(Digits year, Digits month) {
        var first = month.between(1, 12).findFirst().orElseThrow();
        var last = month.between(12, 1).findFirst().orElseThrow();
        return months(year, first, last, 1);
    }

    private static Single season(Digits year, int code) {
        var low = new Season(year.least(), code);
        return year.isMasked() ? new Either(low, new Season(year.greatest(), code)) : low;
    }

    private static Single months(Digits year, int first, int last, int count) {
        var low = Days.months(YearMonth.of(year.least(), first), count);
        var high = Days.months(YearMonth.of(year.greatest(), last), count);
        return low.equals(high) ? low : new Either(low, high);
    }

    private Single day(Digits year, Digits month) {
        var dayAt = cursor.position();
        var day = cursor.digits(1, 2, DAY);
        if (year.isMasked() || month.isMasked() || day.isMasked()) {
            var mask = new UnspecifiedDigits(year, month, day);
            var first = mask.first().orElseThrow(() -> cursor.fault(dayAt, "no such day exists"));
            return new Either(Days.of(first), Days.of(mask.last().orElseThrow()));
        }
        var whole = YearMonth.of(year.least(), month.least());
        if (!whole.isValidDay(day.least())) {
            throw cursor.fault(dayAt, whole + " has the days 01 to " + whole.lengthOfMonth());
        }
        return Days.of(whole.atDay(day.least()));
    }

    private Days longYear() {
        var sign = cursor.acceptMinus() ? -1 : 1;
        var start = cursor.position();
        if (cursor.peek() == '0') {
            throw cursor.fault(LONGEST);
        }
        var year = 0;
        while (EdtfScanner.isDigit(cursor.peek())) {
            year = Math.min(year * 10 + cursor.digit(LONGEST), FARTHEST_YEAR);
        }
        if (cursor.position() < start + 5) {
            throw cursor.fault(LONGEST);
        }
        return Days.months(YearMonth.of(sign * year, 1), 12);
    }

    /** Returns whether a century follows: two digits alone, perhaps with a qualifier. */
    boolean isCentury() {
        var first = cursor.isMinus() ? 1 : 0;
        return EdtfScanner.isDigit(cursor.peek(first))
                && EdtfScanner.isDigit(cursor.peek(first + 1))
                && "?~%\0".indexOf(cursor.peek(first + 2)) >= 0;
    }

    Days century() {
        var signAt = cursor.position();
        var sign = cursor.acceptMinus() ? -1 : 1;
        var century = sign * cursor.number(99, YEAR);
        if (sign < 0 && century == 0) {
            throw cursor.fault(signAt, ZERO);
        }
        return Days.months(YearMonth.of(century * 100, 1), 1200);
    }
}
