package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;
import static parley.eventstore.append.TestLog.refusal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.Unstorable;
import parley.eventstore.AppendResult;

/** Appends that were decided on one another before any of them is stored. */
class AppendSequenceTest {
    private static final TestLog LOG = new TestLog();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void appends_of_a_sequence_are_stored_in_order() throws SQLException {
        var answers =
                appendTogether(
                        new AppendSequence(),
                        founding("s1").build(),
                        changing("s1", 1).naming(issue("s1")).build(),
                        changing("s1", 2).build());
        long first = answers.getFirst().join().firstPosition();
        assertThat(answers)
                .extracting(answer -> answer.join().firstPosition())
                .containsExactly(first, first + 1, first + 2);
    }

    @Test
    void appends_after_a_refused_one_fail_and_no_others() throws SQLException {
        var broken = new AppendSequence();
        List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
        CompletableFuture<AppendResult> other;
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
        assertThat(refusal(answers.get(2))).isInstanceOf(PredecessorFailed.class);
        assertThat(other.join().version()).isEqualTo(1);
        assertThat(refusal(LOG.log.append(founding("b5").build(), broken)))
                .isInstanceOf(PredecessorFailed.class);
        assertThat(LOG.log.append(founding("b3").build(), new AppendSequence()).join().version())
                .isEqualTo(1);
    }

    @Test
    void appends_after_an_unstorable_one_fail_too() throws SQLException {
        var answers =
                appendTogether(
                        new AppendSequence(),
                        founding("u1").build(),
                        AppendTest.withRecorder(founding("u2").build(), "with \0"),
                        founding("u3").build());
        assertThat(answers.get(0).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(1))).isInstanceOf(Unstorable.class);
        assertThat(refusal(answers.get(2))).isInstanceOf(PredecessorFailed.class);
    }

    @Test
    void a_repeat_does_not_break_the_sequence() throws SQLException {
        LOG.append(founding("r1").as("r1-1"));
        var answers =
                appendTogether(
                        new AppendSequence(),
                        founding("r1").as("r1-1").build(),
                        founding("r2").build());
        assertThat(answers.get(0).join().repeated()).isTrue();
        assertThat(answers.get(1).join().version()).isEqualTo(1);
    }

    private static List<CompletableFuture<AppendResult>> appendTogether(
            AppendSequence sequence, AppendRequest... appends) throws SQLException {
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        try (var holder = LOG.holdLock()) {
            var _ = LOG.log.append(founding("ahead-of-" + appends[0].record()).build());
            LOG.awaitLockWaiters(1);
            for (var append : appends) {
                answers.add(LOG.log.append(append, sequence));
            }
            holder.rollback();
        }
        answers.forEach(answer -> answer.exceptionally(_ -> null).join());
        return answers;
    }
}
