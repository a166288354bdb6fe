package parley.query.oracle;

import static parley.query.oracle.SeededRandom.weigh;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The recorded times of a history: those of an archive, days apart or equal, then those of the log,
 * which rise from batch to batch.
 */
final class RecordedTimes {
    private final SeededRandom random;
    private Instant appended;

    RecordedTimes(SeededRandom random, Instant start) {
        this.random = random;
        this.appended = start;
    }

    /** The recorded time of the next record of this negotiation. */
    Instant next(GeneratorState state, boolean sameBatch) {
        var recordedAt = state.transcribing() ? given(state) : append(state, sameBatch);
        state.recordedAt(recordedAt);
        return recordedAt;
    }

    private Instant given(GeneratorState state) {
        var last =
                state.lastRecorded()
                        .orElseGet(() ->
                                state.firstDay.plusDays(1).atStartOfDay(state.zone).toInstant());
        var next = random.percent(30) ? last : later(last, state.zone);
        return next.isBefore(appended) ? next : last;
    }

    private Instant append(GeneratorState state, boolean sameBatch) {
        if (!sameBatch || random.percent(88)) {
            var next = later(appended, state.zone);
            appended = next.isAfter(appended) ? next : appended.plus(1, ChronoUnit.MICROS);
        }
        return appended;
    }

    private Instant later(Instant last, ZoneId zone) {
        return random.weighed(
                List.of(
                        weigh(10, () -> last.plus(1, ChronoUnit.MICROS)),
                        weigh(20, () -> last.plus(Duration.ofSeconds(1 + random.below(5_000)))),
                        weigh(25, () -> last.plus(Duration.ofMinutes(60 + random.below(1_400)))),
                        weigh(30, () -> last.plus(Duration.ofHours(24 + random.below(72)))),
                        weigh(7, () -> midnightAfter(last, zone)),
                        weigh(8, () -> midnightAfter(last, zone).minus(1, ChronoUnit.MICROS))));
    }

    private static Instant midnightAfter(Instant last, ZoneId zone) {
        return last.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
