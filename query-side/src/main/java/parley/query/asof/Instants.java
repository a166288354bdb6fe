package parley.query.asof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import parley.door.Problem;
import parley.events.Invalid;
import parley.events.time.Edtf;
import parley.events.time.EdtfSyntax;
import parley.events.time.Extent;
import parley.events.time.Moment;

/** The instants of questions: read from text, written as ISO 8601. */
public final class Instants {
    private Instants() {}

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
     * @throws parley.door.Rejected with 400 if it is no such moment
     */
    public static long moment(String parameter, String text, ZoneId zone) {
        try {
            var named = ZonedText.of(text, zone);
            return Edtf.parse(named.text()).asValidTime().moment(named.zone()).latest();
        } catch (Invalid e) {
            throw invalid(parameter, e);
        }
    }

    /** The stretch that a question names, as {@code 2026-02/2026-03}; both ends are included. */
    public static Extent stretch(String parameter, String text, ZoneId zone) {
        try {
            var named = ZonedText.of(text, zone);
            return Edtf.parse(named.text()).asValidTime().extent(named.zone());
        } catch (Invalid e) {
            throw invalid(parameter, e);
        }
    }

    private static RuntimeException invalid(String parameter, Invalid reason) {
        var problem =
                Problem.of(
                                "invalid-parameter",
                                400,
                                "A parameter cannot be",
                                String.valueOf(reason.getMessage()))
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
                throw new Invalid("\"" + name + "\" is no time zone; name one such as Europe/Kyiv");
            }
        }
    }
}
