package parley.events.time;

import java.time.ZoneId;
import parley.events.InvalidValue;
import parley.events.time.EdtfExpression.Clock;
import parley.events.time.EdtfExpression.Days;
import parley.events.time.EdtfExpression.Edge;
import parley.events.time.EdtfExpression.Either;
import parley.events.time.EdtfExpression.Interval;

/**
 * An imprecise time in the Extended Date/Time Format (ISO 8601-2:2019): levels 0 and 1, and of
 * level 2 sets ({@code [1667,1760-12]}) and unspecified digits anywhere ({@code 2X1X-12-XX}). It is
 * kept exactly as written, and two are equal when they are written alike.
 *
 * <p>Taken beyond the standard, because sources speak so: a date-time may do without its seconds or
 * its offset, and stand wherever a date may. Refused, in a sentence each: lists ({@code {…}}),
 * decades, exponents, significant digits, divisions of the year other than seasons, and qualified
 * parts of a date.
 */
public final class Edtf {
    /** The greatest length of an expression, in characters. */
    public static final int MAX_LENGTH = 500;

    private static final int FIRST_YEAR = -4712;
    private static final int LAST_YEAR = 9999;

    private final String text;
    private final EdtfExpression expression;

    private Edtf(String text, EdtfExpression expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * Reads an expression.
     *
     * @throws EdtfSyntax if it is malformed, names a day that does not exist, or ends before it
     *     begins (be it only in some zones, when one end has an offset and the other none)
     */
    public static Edtf parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new EdtfSyntax(
                    "an expression may have at most " + MAX_LENGTH + " characters", MAX_LENGTH);
        }
        return new Edtf(text, new EdtfParser(text).parse());
    }

    /** The expression as written. */
    public String text() {
        return text;
    }

    /** Whether it is written with two ends, as {@code 2026-02/..}, and so has no moment. */
    public boolean isInterval() {
        return expression instanceof Interval;
    }

    /** Whether any of it is marked uncertain ({@code ?} or {@code %}). */
    public boolean isUncertain() {
        return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /** Whether any of it is marked approximate ({@code ~} or {@code %}). */
    public boolean isApproximate() {
        return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
    }

    /**
     * The moment that lies somewhere in this expression: a day from its start in the zone to its
     * last microsecond, a date-time at its instant. A local time that the zone's clocks skip or
     * repeat lies between its readings by the offsets before and after. Years that microseconds
     * cannot hold (beyond ±290,000) are as far away as they can.
     *
     * @param zone where dates, and times without an offset, are read
     * @throws InvalidValue if this is an interval: something happens in a stretch, not at it; "some
     *     time between a and b" is written {@code [a..b]}
     */
    public Moment moment(ZoneId zone) {
        return expression.moment(zone);
    }

    /**
     * The stretch this expression stands for. An interval begins and ends at its ends' moments:
     * open ({@code ..}) means always or still, left out means unknown but for the other end.
     * Anything else means throughout it; a set or unspecified digits, throughout one of what they
     * may stand for.
     *
     * @param zone where dates, and times without an offset, are read
     */
    public Extent extent(ZoneId zone) {
        return expression.extent(zone);
    }

    /**
     * Returns this expression if it can be valid time.
     *
     * @throws InvalidValue if a year of it lies outside −4712 to 9999
     */
    public Edtf asValidTime() {
        if (!isValidTime(expression)) {
            throw new InvalidValue(
                    "valid time must lie in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return this;
    }

    private static boolean isValidTime(EdtfExpression expression) {
        return switch (expression) {
            case Days(var first, var last) ->
                    first.getYear() >= FIRST_YEAR && last.getYear() <= LAST_YEAR;
            case Clock(var reading, _) ->
                    reading.getYear() >= FIRST_YEAR && reading.getYear() <= LAST_YEAR;
            case Edge _ -> true;
            case Either(var one, var other) -> isValidTime(one) && isValidTime(other);
            case Interval(var begin, var end) -> isValidTime(begin) && isValidTime(end);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf edtf && text.equals(edtf.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
