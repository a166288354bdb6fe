package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.log.AppendBuilder.founding;
import static parley.log.TestLog.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AppendedTimeTest {
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @Test
    @DisplayName("it is the present in microseconds")
    void itIsThePresentInMicroseconds() {
        try (var log = new TestLog(() -> MONDAY.plusNanos(1_234), LogLimits.defaults())) {
            assertThat(log.append(founding("a")).recordedAt()).isEqualTo(MONDAY.plusNanos(1_000));
        }
    }

    @Test
    @DisplayName("it rises though the clock stands still or jumps back")
    void itRisesThoughTheClockStandsStillOrJumpsBack() {
        var clock = new AtomicReference<Instant>(MONDAY);
        try (var log = new TestLog(clock::get, LogLimits.defaults())) {
            log.append(founding("a"));
            assertThat(log.append(founding("b")).recordedAt()).isEqualTo(MONDAY.plus(MICROSECOND));
            clock.set(MONDAY.minus(Duration.ofHours(1)));
            assertThat(log.append(founding("c")).recordedAt())
                    .isEqualTo(MONDAY.plus(MICROSECOND.multipliedBy(2)));
            clock.set(MONDAY.plusSeconds(1));
            assertThat(log.append(founding("d")).recordedAt()).isEqualTo(MONDAY.plusSeconds(1));
            assertThat(log.reader.lastAppendedAt()).isEqualTo(MONDAY.plusSeconds(1));
        }
    }

    @Test
    @DisplayName("it rises from one process to another whose clock is an hour back")
    void itRisesFromOneProcessToAnotherWhoseClockIsAnHourBack() {
        try (var log = new TestLog(() -> MONDAY, LogLimits.defaults());
                var back = log.open(() -> MONDAY.minusSeconds(3_600), LogLimits.defaults())) {
            log.append(founding("a"));
            var later = back.appendAndWait(founding("b").build());
            assertThat(later.recordedAt()).isEqualTo(MONDAY.plus(MICROSECOND));
            assertThat(log.append(founding("c")).recordedAt())
                    .isEqualTo(MONDAY.plus(MICROSECOND.multipliedBy(2)));
        }
    }
}
