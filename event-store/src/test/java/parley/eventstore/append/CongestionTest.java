package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.TestLog.refusal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;

/** Behaviour of a log that is overloaded, blocked or closed. */
class CongestionTest {
    static final LogLimits IMPATIENT =
            new LogLimits(
                    100,
                    8 << 20,
                    200,
                    64 << 20,
                    Duration.ofMillis(200),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(400),
                    Duration.ofMillis(100));

    /** As patient as usual: a slow machine must not time out before the queue is full. */
    private static final LogLimits SHORT_QUEUE = shortQueue(LogLimits.defaults());

    private static LogLimits shortQueue(LogLimits usual) {
        return new LogLimits(
                100,
                usual.batchBytes(),
                200,
                usual.waitingBytes(),
                usual.lock(),
                usual.statement(),
                usual.transaction(),
                usual.reading(),
                usual.recovery());
    }

    @Test
    void while_another_holds_the_lock_too_long_appends_fail_and_nothing_is_stored()
            throws Exception {
        try (var log = new TestLog(InstantSource.system(), IMPATIENT)) {
            log.append(founding("a"));
            try (var holder = log.holdLock()) {
                var answers = new ArrayList<CompletableFuture<AppendResult>>();
                for (int i = 0; i < 20; i++) {
                    answers.add(log.log.append(founding("b-" + i).as("b-" + i).build()));
                }
                assertThat(answers)
                        .allSatisfy(answer ->
                                assertThat(refusal(answer)).isInstanceOf(LogUnavailable.class));
                holder.rollback();
            }
            assertThat(log.append(founding("b-0").as("b-0")).repeated()).isFalse();
            assertThat(log.reader.head()).isEqualTo(2);
        }
    }

    @Test
    void appends_beyond_the_queues_limit_are_refused_at_once() throws Exception {
        try (var log = new TestLog(InstantSource.system(), SHORT_QUEUE);
                var holder = log.holdLock()) {
            var ahead = log.log.append(founding("ahead").build());
            log.awaitLockWaiters(1);
            var answers = new ArrayList<CompletableFuture<AppendResult>>();
            for (int i = 0; i <= SHORT_QUEUE.waiting(); i++) {
                answers.add(log.log.append(founding("many-" + i).build()));
            }
            assertThat(answers.getLast()).isCompletedExceptionally();
            holder.rollback();
            ahead.exceptionally(_ -> null).join();
        }
    }

    @Test
    void a_closed_log_stores_what_waited_and_refuses_what_comes() throws Exception {
        var log = new TestLog();
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(log.log.append(founding("a-" + i).build()));
        }
        log.log.close();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isNotNull());
        assertThatThrownBy(() -> log.append(founding("late"))).isInstanceOf(LogUnavailable.class);
        assertThat(log.reader.head()).isEqualTo(1_000);
        log.close();
    }
}
