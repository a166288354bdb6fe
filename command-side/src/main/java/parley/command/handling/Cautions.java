package parley.command.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.reference.ReferencedValues;
import parley.events.ValidTime;
import parley.events.source.Attribution;
import parley.events.time.Moment;

/**
 * Points out times that are accepted, but lie so far from the rest of the negotiation that a digit
 * may be missing or wrong: {@code 0206} for {@code 2026}.
 */
final class Cautions {
    /** Far more than what a negotiation lasts, and far less than a wrong first digit makes. */
    private static final int MOST_YEARS = 200;

    private Cautions() {}

    /**
     * Returns the cautions about a command, in the order of its times.
     *
     * @param opening that of its negotiation; null if it is not known
     */
    static List<Caution> of(CommandEnvelope envelope, @Nullable Opening opening) {
        var zone = opening == null ? ZoneOffset.UTC : opening.zone();
        var opened = opening == null ? null : opening.opened();
        var year = opened == null ? year(envelope.decidedAt(), zone) : year(opened, zone);
        return times(envelope)
                .distinct()
                .filter(time -> !time.equals(opened))
                .flatMap(time -> of(time, zone, year, opened != null).stream())
                .toList();
    }

    private static List<Caution> of(ValidTime time, ZoneId zone, long year, boolean isOpened) {
        return years(time, zone)
                .filter(each -> Math.abs(each - year) > MOST_YEARS)
                .mapToObj(each -> caution(time, each, year, isOpened))
                .limit(1)
                .toList();
    }

    private static Caution caution(ValidTime time, long year, long from, boolean isOpened) {
        return new Caution(
                time.edtf().text(),
                "The year %d lies %,d years from %s, %d. If that is not meant, correct the record."
                        .formatted(
                                year,
                                Math.abs(year - from),
                                isOpened ? "that in which the negotiation opened" : "the present",
                                from));
    }

    private static Stream<ValidTime> times(CommandEnvelope envelope) {
        return Stream.concat(
                ReferencedValues.in(envelope.command()).times().stream(),
                envelope.provenance().attributions().stream()
                        .map(Attribution::reportedOn)
                        .filter(Objects::nonNull));
    }

    /** Returns the years between which it lies, but for bounds that are open. */
    private static LongStream years(ValidTime time, ZoneId zone) {
        var extent = time.edtf().extent(zone);
        var begin = extent.begin();
        var end = extent.end();
        return Stream.concat(
                        Stream.of(begin.earliest()),
                        Stream.of(begin.latest(), end.earliest(), end.latest())
                                .map(bound -> Math.max(begin.earliest(), justBefore(bound))))
                .filter(bound -> bound != Moment.BEFORE_ALL && bound != Moment.AFTER_ALL)
                .mapToLong(bound -> year(Instant.EPOCH.plus(bound, ChronoUnit.MICROS), zone));
    }

    /** A year ends where the next one begins. */
    private static long justBefore(long bound) {
        return bound == Moment.BEFORE_ALL || bound == Moment.AFTER_ALL ? bound : bound - 1;
    }

    private static long year(ValidTime opened, ZoneId zone) {
        return years(opened, zone).findFirst().orElse(year(Instant.EPOCH, zone));
    }

    private static long year(Instant instant, ZoneId zone) {
        return instant.atZone(zone).getYear();
    }
}
