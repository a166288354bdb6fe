package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.log.AppendBuilder.founding;
import static parley.log.TestLog.refusal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The log can't take records as fast as they come, or takes no more. */
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

    @Test
    @DisplayName("while another holds the lock too long callers are told and nothing is stored")
    void whileAnotherHoldsTheLockTooLongCallersAreToldAndNothingIsStored() throws Exception {
        try (var log = new TestLog(InstantSource.system(), IMPATIENT)) {
            log.append(founding("a"));
            try (var holder = log.holdLock()) {
                var answers = new ArrayList<CompletableFuture<Stored>>();
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
    @DisplayName("more than can wait are refused at once")
    void moreThanCanWaitAreRefusedAtOnce() throws Exception {
        try (var log = new TestLog(InstantSource.system(), IMPATIENT);
                var holder = log.holdLock()) {
            var ahead = log.log.append(founding("ahead").build());
            log.awaitLockWaiters(1);
            var answers = new ArrayList<CompletableFuture<Stored>>();
            for (int i = 0; i <= IMPATIENT.waiting(); i++) {
                answers.add(log.log.append(founding("many-" + i).build()));
            }
            assertThat(answers.getLast()).isCompletedExceptionally();
            holder.rollback();
            ahead.exceptionally(_ -> null).join();
        }
    }

    @Test
    @DisplayName("a closed log stores what waited and refuses what comes")
    void aClosedLogStoresWhatWaitedAndRefusesWhatComes() throws Exception {
        var log = new TestLog();
        var answers = new ArrayList<CompletableFuture<Stored>>();
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
