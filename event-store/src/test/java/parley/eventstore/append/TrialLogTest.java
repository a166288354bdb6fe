package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;
import static parley.eventstore.append.TestLog.refusal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.RecordIdReused;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.LogUnavailable;

class TrialLogTest {
    private static final String TEMPORARY =
            "select count(*) from pg_class where relname in ('added_event', 'added_standing', 'output') and relpersistence = 't'";

    private final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_trial_sees_the_log_and_what_it_has_added_and_nobody_else_does() {
        log.append(founding("a"));
        try (var trial = log.log.trial()) {
            var added = trial.log().appendAndWait(changing("a", 1).as("r").events(2).build());
            assertThat(trial.position()).isEqualTo(1);
            assertThat(List.of(added.firstPosition(), added.lastPosition()))
                    .containsExactly(2L, 3L);
            assertThat(trial.log().reader().stream(issue("a"), 0)).hasSize(3);
            assertThat(trial.log().reader().version(issue("a"))).isEqualTo(3);
            assertThat(trial.log().reader().head()).isEqualTo(3);
            assertThat(log.reader.stream(issue("a"), 0)).hasSize(1);
            assertThat(log.reader.head()).isEqualTo(1);
            assertThat(trial.bytes()).isPositive();
        }
    }

    @Test
    void what_is_appended_meanwhile_is_not_seen() {
        try (var trial = log.log.trial()) {
            log.append(founding("a").as("a"));
            log.append(changing("a", 1).as("r").retracting("a", true));
            var added = trial.log().appendAndWait(founding("a").build());
            assertThat(added.firstPosition()).isEqualTo(1);
            assertThat(added.repeated()).isFalse();
        }
    }

    @Test
    void what_the_log_refuses_is_refused() throws Exception {
        log.append(founding("gone").as("gone"));
        log.append(changing("gone", 1).as("retraction").retracting("gone", true));
        log.append(founding("a").as("a"));
        try (var trial = log.log.trial()) {
            refused(trial, founding("a").as("again"), IdUsed.class);
            refused(trial, changing("a", 7).as("late"), VersionConflict.class);
            refused(trial, founding("b").naming(issue("gone")), DanglingReference.class);
            refused(trial, founding("b").naming(issue("missing")), DanglingReference.class);
            refused(trial, founding("b").as("a").digest("other"), RecordIdReused.class);
            refused(trial, founding("b").transcribedAt(TestLog.MONDAY), TranscriptionRefused.class);
            assertThat(trial.log().append(founding("a").as("a").build()).get().repeated()).isTrue();

            trial.log().append(founding("b").naming(issue("a")).build()).get();
            trial.log()
                    .append(changing("a", 1).as("taken-back").retracting("a", true).build())
                    .get();
            refused(trial, founding("c").naming(issue("a")), DanglingReference.class);
        }
        log.append(founding("c").naming(issue("a")));
    }

    private static void refused(TrialLog trial, AppendBuilder append, Class<?> by) {
        assertThat(refusal(trial.log().append(append.build()))).isInstanceOf(by);
    }

    @Test
    @Timeout(30)
    void it_waits_for_nobody_and_nobody_waits_for_it() throws Exception {
        try (var holder = log.holdLock();
                var trial = log.log.trial()) {
            trial.log().append(founding("a").build()).get(10, TimeUnit.SECONDS);
            holder.rollback();
            assertThat(log.append(founding("a")).firstPosition()).isEqualTo(1);
        }
    }

    @Test
    void its_tables_are_gone_once_it_is_closed() {
        var trial = log.log.trial();
        assertThat(log.number(TEMPORARY)).isEqualTo(3);
        trial.close();
        TestLog.await(() -> log.number(TEMPORARY) == 0);
        assertThatThrownBy(() -> trial.log().appendAndWait(founding("a").build()))
                .isInstanceOf(LogUnavailable.class);
    }

    @Test
    void what_is_laid_down_is_read_as_it_was() throws Exception {
        var random = new Random(1);
        var whole = new byte[300_000];
        random.nextBytes(whole);
        try (var trial = log.log.trial()) {
            int at = 0;
            while (at < whole.length) {
                int length = Math.min(random.nextInt(100_000), whole.length - at);
                trial.output().write(whole, at, length);
                at += length;
            }
            trial.output().write(7);
            var read = new ByteArrayOutputStream();
            trial.output().transferTo(read);
            assertThat(read.toByteArray()).startsWith(whole).hasSize(whole.length + 1).endsWith(7);
        }
    }
}
