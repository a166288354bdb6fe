package parley.events.time;

import java.time.ZoneId;
import parley.events.InvalidValue;
import parley.events.time.EdtfExpression.Clock;
import parley.events.time.EdtfExpression.Days;
import parley.events.time.EdtfExpression.Edge;
import parley.events.time.EdtfExpression.Either;
import parley.events.time.EdtfExpression.Interval;
import parley.events.time.EdtfExpression.Season;

/**
 * An imprecise time in the Extended Date/Time Format (ISO 8601-2:2019): levels 0 and 1, and of
 * level 2 sets ({@code [1667,1760-12]}), unspecified digits anywhere ({@code 2X1X-12-XX}) and
 * seasons of a hemisphere ({@code 2024-29}). It is kept exactly as written; two are equal if their
 * texts are.
 *
 * <p>Accepted beyond the standard, because sources are imprecise: a date-time without seconds or
 * offset, and wherever a date is allowed. Not supported, each with its own message: lists ({@code
 * {…}}), decades, exponents, significant digits, divisions of the year other than seasons, and
 * qualified parts of a date.
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
     * Parses an expression.
     *
     * @throws EdtfSyntax if it is malformed, names a day that does not exist, or ends before it
     *     begins (even if only in some zones, where only one end has an offset)
     */
    public static Edtf parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new EdtfSyntax(
                    "an expression may have at most " + MAX_LENGTH + " characters", MAX_LENGTH);
        }
        return new Edtf(text, new EdtfParser(text).parse());
    }

    /** Returns the expression as written. */
    public String text() {
        return text;
    }

    /** Returns whether it is an interval such as {@code 2026-02/..}, which has no moment. */
    public boolean isInterval() {
        return expression instanceof Interval;
    }

    /** Returns whether any part is marked uncertain ({@code ?} or {@code %}). */
    public boolean isUncertain() {
        return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /** Returns whether any part is marked approximate ({@code ~} or {@code %}). */
    public boolean isApproximate() {
        return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
    }

    /**
     * Returns the bounds of a moment within this expression: a day's start in the zone and its last
     * microsecond, a date-time's instant. A local time that the zone's clocks skip or repeat is
     * bounded by its readings at the offsets before and after. A season is bounded by all of its
     * usual meanings, in its hemisphere or else in that of the zone's place. Years beyond ±290,000,
     * which microseconds can't hold, are as distant as possible.
     *
     * @param zone the zone of dates and of times without an offset
     * @throws InvalidValue if this is an interval; "some time between a and b" is written {@code
     *     [a..b]}
     */
    public Moment moment(ZoneId zone) {
        return expression.moment(zone);
    }

    /**
     * Returns the extent of this expression. An interval begins and ends at the moments of its
     * ends: an open one ({@code ..}) means always or still, an absent one is unknown but bounded by
     * the other. Anything else lasts throughout; a set or unspecified digits, throughout one of the
     * alternatives.
     *
     * @param zone the zone of dates and of times without an offset
     */
    public Extent extent(ZoneId zone) {
        return expression.extent(zone);
    }

    /**
     * Returns this expression if it is within the range of valid time.
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
            case Season season -> isValidTime(season.anywhere());
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
