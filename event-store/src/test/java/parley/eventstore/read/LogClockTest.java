package parley.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The present, on a machine whose clock was set back by an hour. */
class LogClockTest {
    private static final Instant TEN = Instant.parse("2026-02-16T10:00:00Z");
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));

    private final Logger logger = (Logger) LoggerFactory.getLogger(LogClock.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Instant machine = TEN;
    private final LogClock clock = new LogClock(() -> machine);

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void end() {
        logger.detachAppender(logged);
    }

    @Test
    void now_is_never_before_the_newest_record() {
        assertThat(clock.now()).isEqualTo(TEN);
        clock.saw(ELEVEN);
        clock.saw(TEN);
        assertThat(clock.now()).isEqualTo(ELEVEN);
        machine = ELEVEN.plusMillis(1);
        assertThat(clock.now()).isEqualTo(machine);
    }

    @Test
    void what_is_asked_as_known_at_the_machines_present_or_later_leaves_no_record_out() {
        clock.saw(ELEVEN);
        assertThat(clock.known(TEN.minusNanos(1_000))).isEqualTo(TEN.minusNanos(1_000));
        assertThat(clock.known(TEN)).isEqualTo(ELEVEN);
        assertThat(clock.known(TEN.plusSeconds(1))).isEqualTo(ELEVEN);
        assertThat(clock.known(ELEVEN.plusSeconds(1))).isEqualTo(ELEVEN.plusSeconds(1));
    }

    @Test
    void the_next_batch_follows_the_newest_record_by_a_microsecond() {
        assertThat(clock.next(new LogHead(7, ELEVEN))).isEqualTo(ELEVEN.plusNanos(1_000));
        assertThat(clock.aheadSeconds()).isEqualTo(3_600);
    }

    @Test
    void it_is_told_how_far_the_newest_record_lies_ahead_in_whole_seconds() {
        clock.saw(TEN.plusMillis(999));
        assertThat(clock.aheadSeconds()).isZero();
        clock.saw(ELEVEN);
        assertThat(clock.aheadSeconds()).isEqualTo(3_600);
        machine = ELEVEN.plusSeconds(1);
        assertThat(clock.aheadSeconds()).isZero();
    }

    @Test
    void an_operator_is_warned_once_and_told_once_when_it_is_over() {
        clock.saw(TEN.plusMillis(999));
        assertThat(logged.list).isEmpty();
        clock.saw(ELEVEN);
        clock.saw(ELEVEN.plusNanos(1_000));
        assertThat(logged.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getFormattedMessage()).contains("3600 seconds ahead"));
        machine = ELEVEN.plusSeconds(1);
        clock.saw(machine);
        clock.saw(machine);
        assertThat(logged.list).hasSize(2);
    }
}
