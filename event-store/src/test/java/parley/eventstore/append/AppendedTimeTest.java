package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.TestLog.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import parley.eventstore.LogLimits;

class AppendedTimeTest {
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @Test
    void it_is_the_present_in_microseconds() {
        try (var log = new TestLog(() -> MONDAY.plusNanos(1_234), LogLimits.defaults())) {
            assertThat(log.append(founding("a")).recordedAt()).isEqualTo(MONDAY.plusNanos(1_000));
        }
    }

    @Test
    void it_rises_though_the_clock_stands_still_or_jumps_back() {
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
    void it_rises_from_one_process_to_another_whose_clock_is_an_hour_back() {
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
