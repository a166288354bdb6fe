package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.log.AppendBuilder.changing;
import static parley.log.AppendBuilder.founding;
import static parley.log.AppendBuilder.issue;
import static parley.log.TestLog.refusal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.log.AppendRefused.DanglingReference;
import parley.log.AppendRefused.Unstorable;

/** Appends that rest on one another before any of them is stored. */
class SuccessionTest {
    private static final TestLog LOG = new TestLog();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    @DisplayName("what follows what was stored is stored, in its order")
    void whatFollowsWhatWasStoredIsStoredInItsOrder() throws SQLException {
        var answers =
                appendTogether(
                        new Succession(),
                        founding("s1").build(),
                        changing("s1", 1).naming(issue("s1")).build(),
                        changing("s1", 2).build());
        long first = answers.getFirst().join().firstPosition();
        assertThat(answers)
                .extracting(answer -> answer.join().firstPosition())
                .containsExactly(first, first + 1, first + 2);
    }

    @Test
    @DisplayName("what follows what was refused is sent back, and nobody else")
    void whatFollowsWhatWasRefusedIsSentBackAndNobodyElse() throws SQLException {
        var broken = new Succession();
        List<CompletableFuture<Stored>> answers = new ArrayList<>();
        CompletableFuture<Stored> other;
        try (var holder = LOG.holdLock()) {
            var _ = LOG.log.append(founding("ahead-of-b").build());
            LOG.awaitLockWaiters(1);
            answers.add(LOG.log.append(founding("b1").build(), broken));
            answers.add(LOG.log.append(founding("b2").naming(issue("nowhere")).build(), broken));
            answers.add(LOG.log.append(founding("b3").build(), broken));
            other = LOG.log.append(founding("b4").build());
            holder.rollback();
        }
        assertThat(answers.get(0).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(1))).isInstanceOf(DanglingReference.class);
        assertThat(refusal(answers.get(2))).isInstanceOf(SentBack.class);
        assertThat(other.join().version()).isEqualTo(1);
        assertThat(refusal(LOG.log.append(founding("b5").build(), broken)))
                .isInstanceOf(SentBack.class);
        assertThat(LOG.log.append(founding("b3").build(), new Succession()).join().version())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("what follows what the database could not hold is sent back too")
    void whatFollowsWhatTheDatabaseCouldNotHoldIsSentBackToo() throws SQLException {
        var answers =
                appendTogether(
                        new Succession(),
                        founding("u1").build(),
                        AppendTest.withRecorder(founding("u2").build(), "with \0"),
                        founding("u3").build());
        assertThat(answers.get(0).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(1))).isInstanceOf(Unstorable.class);
        assertThat(refusal(answers.get(2))).isInstanceOf(SentBack.class);
    }

    @Test
    @DisplayName("a repeat breaks nothing off")
    void aRepeatBreaksNothingOff() throws SQLException {
        LOG.append(founding("r1").as("r1-1"));
        var answers =
                appendTogether(
                        new Succession(),
                        founding("r1").as("r1-1").build(),
                        founding("r2").build());
        assertThat(answers.get(0).join().repeated()).isTrue();
        assertThat(answers.get(1).join().version()).isEqualTo(1);
    }

    private static List<CompletableFuture<Stored>> appendTogether(
            Succession succession, AppendRequest... appends) throws SQLException {
        var answers = new ArrayList<CompletableFuture<Stored>>();
        try (var holder = LOG.holdLock()) {
            var _ = LOG.log.append(founding("ahead-of-" + appends[0].record()).build());
            LOG.awaitLockWaiters(1);
            for (var append : appends) {
                answers.add(LOG.log.append(append, succession));
            }
            holder.rollback();
        }
        answers.forEach(answer -> answer.exceptionally(_ -> null).join());
        return answers;
    }
}
