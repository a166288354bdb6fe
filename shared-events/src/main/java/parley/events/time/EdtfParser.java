package parley.events.time;

import java.time.ZoneOffset;
import parley.events.time.EdtfExpression.Days;
import parley.events.time.EdtfExpression.Edge;
import parley.events.time.EdtfExpression.Either;
import parley.events.time.EdtfExpression.Interval;
import parley.events.time.EdtfExpression.Single;

/** A recursive-descent parser of expressions, which delegates dates and times of day. */
final class EdtfParser {
    private final EdtfScanner cursor;
    private final DateParser dates;
    private final ClockParser clocks;

    EdtfParser(String text) {
        cursor = new EdtfScanner(text);
        dates = new DateParser(cursor);
        clocks = new ClockParser(cursor);
    }

    EdtfExpression parse() {
        var expression = expression();
        if (!cursor.atEnd()) {
            throw cursor.fault(whyNothingFollows(cursor.peek()));
        }
        return expression;
    }

    private EdtfExpression expression() {
        if (cursor.accept("[")) {
            return set();
        }
        if (cursor.accept("/")) {
            return interval(Edge.UNKNOWN);
        }
        if (cursor.accept("../")) {
            return interval(Edge.OPEN_START);
        }
        if (dates.isCentury()) {
            return qualified(dates.century());
        }
        var single = single();
        return cursor.accept("/") ? interval(single) : single;
    }

    private Interval interval(Single begin) {
        var endsAt = cursor.position();
        if (begin == Edge.UNKNOWN && cursor.atEnd()) {
            throw cursor.fault("an interval must have at least one end: 2026-02/ or /2026-02");
        }
        var end = cursor.accept("..") ? Edge.OPEN_END : cursor.atEnd() ? Edge.UNKNOWN : single();
        checkOrder(begin, end, "an interval must end after it begins", endsAt);
        return new Interval(begin, end);
    }

    private Single set() {
        var set = cursor.accept("..") ? new Either(Edge.OPEN_START, single()) : member();
        while (cursor.accept(",")) {
            cursor.skipSpaces();
            set = new Either(set, member());
        }
        cursor.expect("]", "a ',' and another date, or the set's closing ']', is expected here");
        return set;
    }

    private Single member() {
        var from = single();
        if (!cursor.accept("..")) {
            return from;
        }
        if (cursor.peek() == ']') {
            return new Either(from, Edge.OPEN_END);
        }
        var toAt = cursor.position();
        var to = single();
        checkOrder(from, to, "a set's range must run from the earlier to the later", toAt);
        return new Either(from, to);
    }

    private Single single() {
        if (!dates.isDate()) {
            throw cursor.fault(whyNoDate(cursor.peek()));
        }
        var date = dates.date();
        if (!cursor.accept("T")) {
            return qualified(date);
        }
        if (date instanceof Days(var day, var last) && day.equals(last)) {
            return clocks.time(day);
        }
        throw cursor.fault(
                cursor.position() - 1,
                "a time of day must follow a complete date, as in 2026-02-17T09:30");
    }

    private Single qualified(Single date) {
        cursor.acceptAny("?~%");
        return date;
    }

    /** Checks the order in every zone, on which it depends if only one of the two has an offset. */
    private void checkOrder(Single from, Single to, String rule, int position) {
        var eastmost = isBackwards(from, to, ZoneOffset.MAX);
        var westmost = isBackwards(from, to, ZoneOffset.MIN);
        if (eastmost && westmost) {
            throw cursor.fault(position, rule + ": exchange the two");
        }
        if (eastmost || westmost) {
            throw cursor.fault(
                    position, rule + " in any zone: give both an offset, or neither of them");
        }
    }

    private static boolean isBackwards(Single from, Single to, ZoneOffset zone) {
        return from.moment(zone).earliest() > to.moment(zone).latest();
    }

    private static String whyNoDate(char found) {
        return switch (found) {
            case '{' ->
                    "a list {…} of several times is not a single time; write one of them as [a,b]";
            case '[' -> "a set must stand alone, not within an interval or another set";
            case '.' ->
                    "'..' may only open or close an interval or a set: ../2026, 2026/.., [2026..]";
            case '?', '~', '%' -> "a qualifier comes at the end of a date, not before it";
            case ' ' -> "a date such as 2026-02-17 is expected here, not a space";
            default -> "a date is expected here, such as 2026-02-17, 2026-02 or 2026";
        };
    }

    private static String whyNothingFollows(char found) {
        return switch (found) {
            case '/' -> "an interval must have two ends, each of them a date or a date-time";
            case '?', '~', '%' ->
                    "at most one qualifier is allowed here, and none after a time of day";
            case '-' -> "the date is already complete here; a qualifier comes after its last part";
            case '.' ->
                    "'..' may only replace an interval's end or stand within a set: 2026/.., [2026..]";
            case 'S' -> "significant digits are not supported: write 19XX for 1950S2";
            case 'E' -> "exponents are not supported: write out the year's digits";
            case ' ' -> "a space is not allowed here";
            default -> "the expression is already complete here";
        };
    }
}
