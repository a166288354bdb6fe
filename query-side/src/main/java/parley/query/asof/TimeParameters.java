package parley.query.asof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.time.Edtf;
import parley.events.time.EdtfSyntax;
import parley.events.time.Moment;
import parley.problem.RequestProblems;
import parley.query.fact.Interval;

/**
 * Parses the time parameters of questions and converts between instants and microseconds since
 * 1970-01-01T00:00Z.
 */
public final class TimeParameters {
    /** The years of valid time, in UTC. */
    private static final long FIRST = micros(Instant.parse("-4712-01-01T00:00:00Z"));

    private static final long LAST = micros(Instant.parse("9999-12-31T23:59:59.999999Z"));

    private static final Pattern CENTURY = Pattern.compile("[-\u2212]?\\d\\d[?~%]?");

    private TimeParameters() {}

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /**
     * Converts microseconds to an instant; absent where time is unbounded on that side. The first
     * and the last instant of the years of valid time, in UTC, stand for what lies beyond them in
     * the negotiation's zone, so that no answer names an instant that could not be asked about.
     */
    public static @Nullable Instant instant(long micros) {
        var isBounded = micros > Moment.THE_THINGS_BEGINNING && micros < Moment.AFTER_ALL;
        return isBounded ? required(micros) : null;
    }

    /**
     * Converts microseconds, as {@link #instant} does, for a moment that is known to be bounded.
     */
    static Instant required(long micros) {
        return Instant.EPOCH.plus(withinYears(micros), ChronoUnit.MICROS);
    }

    private static long withinYears(long micros) {
        return Math.clamp(micros, FIRST, LAST);
    }

    /**
     * Parses the moment that a parameter names. A coarse one means its last microsecond. It is read
     * in the negotiation's zone, or in the zone that it names: {@code
     * 2026-02-17T10:00[Europe/Kyiv]}.
     *
     * @throws parley.problem.ProblemException with 400 if it is not such a moment
     */
    public static long moment(String parameter, String text, ZoneId zone) {
        return read(
                parameter,
                text,
                zone,
                (edtf, itsZone) -> {
                    var close = edtf.moment(itsZone).latest();
                    if (close == Moment.AFTER_ALL) {
                        throw new InvalidValue(
                                "this has no end that could be meant; give a time that has");
                    }
                    return close;
                });
    }

    /**
     * Parses the moment of a question, as {@link #moment} does, and returns the instant that its
     * answer names.
     *
     * @throws parley.problem.ProblemException with 400 if it is not such a moment
     */
    static long asked(String parameter, String text, ZoneId zone) {
        return withinYears(moment(parameter, text, zone));
    }

    /**
     * Parses the moment that a parameter names and returns its first instant; {@link
     * Moment#BEFORE_ALL} if it has no beginning.
     *
     * @throws parley.problem.ProblemException with 400 if it is not a moment
     */
    public static long beginning(String parameter, String text, ZoneId zone) {
        return read(parameter, text, zone, (edtf, itsZone) -> edtf.moment(itsZone).earliest());
    }

    /**
     * Parses the interval that a parameter names. An expression with two ends, such as {@code
     * 2026-02/2026-03}, reaches to the last microsecond of the second end; any other covers its
     * whole extent.
     *
     * @throws parley.problem.ProblemException with 400 if it is not such an interval
     */
    public static Interval stretch(String parameter, String text, ZoneId zone) {
        return read(parameter, text, zone, TimeParameters::stretch);
    }

    /**
     * Includes the end of an EDTF interval, which is a moment; the end of a single expression is
     * already exclusive.
     */
    private static Interval stretch(Edtf edtf, ZoneId zone) {
        var extent = edtf.extent(zone);
        var end = extent.end().latest();
        var isIncluded = edtf.isInterval() && end != Moment.AFTER_ALL;
        return new Interval(extent.begin().earliest(), isIncluded ? end + 1 : end);
    }

    private static <T> T read(
            String parameter, String text, ZoneId zone, BiFunction<Edtf, ZoneId, T> reading) {
        try {
            var named = ZonedText.of(text, zone);
            return reading.apply(expression(named.text()), named.zone());
        } catch (InvalidValue e) {
            throw invalid(parameter, text.indexOf(' ') < 0 ? e : hinting(e));
        }
    }

    /** Refuses a century, because two digits alone are meant as a day, a month or a year. */
    private static Edtf expression(String text) {
        var edtf = Edtf.parse(text).asValidTime();
        if (CENTURY.matcher(text).matches()) {
            throw new InvalidValue(
                    "two digits alone are a century; write a year with four digits, as in 2026, a day as in 2026-02-17, and a century as in 20XX");
        }
        return edtf;
    }

    /** Adds a hint: a plus sign that is not encoded arrives as a space. */
    private static InvalidValue hinting(InvalidValue reason) {
        return new InvalidValue(
                reason.getMessage() + "; in an address, write a plus as %2B, and no spaces");
    }

    private static RuntimeException invalid(String parameter, InvalidValue reason) {
        var problem = RequestProblems.invalidParameter(parameter, reason.sentence());
        return (reason instanceof EdtfSyntax syntax
                        ? problem.with("index", syntax.position())
                        : problem)
                .rejected();
    }

    /** Text that may end with its time zone in brackets. */
    private record ZonedText(String text, ZoneId zone) {
        static ZonedText of(String text, ZoneId otherwise) {
            var bracket = text.lastIndexOf('[');
            if (bracket <= 0 || !text.endsWith("]")) {
                return new ZonedText(text, otherwise);
            }
            return new ZonedText(
                    text.substring(0, bracket),
                    zone(text.substring(bracket + 1, text.length() - 1)));
        }

        private static ZoneId zone(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw new InvalidValue(
                        "\"" + name + "\" is not a time zone; give one such as Europe/Kyiv");
            }
        }
    }
}
