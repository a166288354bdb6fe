package parley.query.asof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.time.Edtf;
import parley.events.time.EdtfSyntax;
import parley.events.time.Moment;
import parley.problem.Problem;
import parley.query.fact.Interval;

/** The instants of questions: read from text, written as ISO 8601. */
public final class TimeParameters {
    private TimeParameters() {}

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** ISO 8601 in UTC; absent where time has no end on that side. */
    public static @Nullable Instant instant(long micros) {
        return micros == Moment.BEFORE_ALL || micros == Moment.AFTER_ALL
                ? null
                : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** As {@link #instant}, of a moment that is known to lie within time. */
    static Instant required(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /**
     * The moment that a question names. A coarse one means its close, its last microsecond; it is
     * read in the negotiation's zone, or in the one that it names: {@code
     * 2026-02-17T10:00[Europe/Kyiv]}.
     *
     * @throws parley.problem.ProblemException with 400 if it is no such moment
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
     * The first instant of the moment that a question names; {@link Moment#BEFORE_ALL} if it has no
     * beginning.
     *
     * @throws parley.problem.ProblemException with 400 if it is no moment
     */
    public static long beginning(String parameter, String text, ZoneId zone) {
        return read(parameter, text, zone, (edtf, itsZone) -> edtf.moment(itsZone).earliest());
    }

    /**
     * The stretch that a question names: with two ends, as {@code 2026-02/2026-03}, up to the close
     * of the second; else throughout it.
     *
     * @throws parley.problem.ProblemException with 400 if it is no such stretch
     */
    public static Interval stretch(String parameter, String text, ZoneId zone) {
        return read(parameter, text, zone, TimeParameters::stretch);
    }

    /** An interval's end is a moment and included; the end of a single expression is behind it. */
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
            return reading.apply(Edtf.parse(named.text()).asValidTime(), named.zone());
        } catch (InvalidValue e) {
            throw invalid(parameter, text.indexOf(' ') < 0 ? e : hinting(e));
        }
    }

    /** A plus that is not encoded comes in as a space. */
    private static InvalidValue hinting(InvalidValue reason) {
        return new InvalidValue(
                reason.getMessage() + "; in an address, write a plus as %2B, and no spaces");
    }

    private static RuntimeException invalid(String parameter, InvalidValue reason) {
        var problem =
                Problem.of("invalid-parameter", 400, "Invalid parameter", reason.sentence())
                        .with("parameter", parameter);
        return (reason instanceof EdtfSyntax syntax
                        ? problem.with("index", syntax.position())
                        : problem)
                .rejected();
    }

    /** Text that may name its zone behind it, in brackets. */
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
