package parley.query.oracle;

import static parley.query.oracle.SeededRandom.weigh;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The recorded times of a history: those of an archive, days apart or equal, then those that the
 * log gives, which rise from batch to batch.
 */
final class RecordedTimes {
    private final SeededRandom chance;
    private Instant appended;

    RecordedTimes(SeededRandom chance, Instant start) {
        this.chance = chance;
        this.appended = start;
    }

    /** The recorded time of the next record of this negotiation. */
    Instant next(GeneratorState scene, boolean sameBatch) {
        var recordedAt = scene.transcribing() ? given(scene) : append(scene, sameBatch);
        scene.recordedAt(recordedAt);
        return recordedAt;
    }

    private Instant given(GeneratorState scene) {
        var last =
                scene.lastRecorded()
                        .orElseGet(() ->
                                scene.firstDay.plusDays(1).atStartOfDay(scene.zone).toInstant());
        var next = chance.percent(30) ? last : later(last, scene.zone);
        return next.isBefore(appended) ? next : last;
    }

    private Instant append(GeneratorState scene, boolean sameBatch) {
        if (!sameBatch || chance.percent(88)) {
            var next = later(appended, scene.zone);
            appended = next.isAfter(appended) ? next : appended.plus(1, ChronoUnit.MICROS);
        }
        return appended;
    }

    private Instant later(Instant last, ZoneId zone) {
        return chance.weighed(
                List.of(
                        weigh(10, () -> last.plus(1, ChronoUnit.MICROS)),
                        weigh(20, () -> last.plus(Duration.ofSeconds(1 + chance.below(5_000)))),
                        weigh(25, () -> last.plus(Duration.ofMinutes(60 + chance.below(1_400)))),
                        weigh(30, () -> last.plus(Duration.ofHours(24 + chance.below(72)))),
                        weigh(7, () -> midnightAfter(last, zone)),
                        weigh(8, () -> midnightAfter(last, zone).minus(1, ChronoUnit.MICROS))));
    }

    private static Instant midnightAfter(Instant last, ZoneId zone) {
        return last.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
