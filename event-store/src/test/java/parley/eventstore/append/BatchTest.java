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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.events.RecordId;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.RecordIdReused;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendRejected.Unstorable;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.AppendResult;
import parley.json.UnknownEventType;

/** Several records in one transaction. */
class BatchTest {
    private static final TestLog LOG = new TestLog();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void a_batch_shares_its_appended_time_and_its_run_of_positions() throws SQLException {
        var answers =
                LOG.appendTogether(
                        IntStream.range(0, 20)
                                .mapToObj(n -> founding("shared-" + n).events(1 + n % 3))
                                .toArray(AppendBuilder[]::new));

        var first = answers.getFirst().join();
        long next = first.firstPosition();
        for (var answer : answers) {
            assertThat(answer.join().firstPosition()).isEqualTo(next);
            assertThat(answer.join().recordedAt()).isEqualTo(first.recordedAt());
            next = answer.join().lastPosition() + 1;
        }
    }

    @Test
    void every_refusal_leaves_its_neighbours_unharmed() throws SQLException {
        LOG.append(founding("used").as("used-1"));
        LOG.append(founding("gone").as("gone-1"));
        LOG.append(changing("gone", 1).retracting("gone-1", true));
        var offenders =
                List.of(
                        founding("used"),
                        changing("used", 7),
                        founding("x1").as("used-1").digest("another"),
                        founding("x2").naming(issue("nowhere")),
                        founding("x3").namingRecord("gone-1"),
                        founding("x4").transcribedAt(TestLog.MONDAY));
        var batch = new ArrayList<AppendBuilder>();
        for (int i = 0; i < offenders.size(); i++) {
            batch.add(founding("before-" + i));
            batch.add(offenders.get(i));
            batch.add(founding("after-" + i).naming(issue("before-" + i)));
        }

        var answers = LOG.appendTogether(batch.toArray(AppendBuilder[]::new));

        var refusals =
                IntStream.range(0, 6).mapToObj(i -> refusal(answers.get(3 * i + 1))).toList();
        assertThat(refusals)
                .extracting(Object::getClass)
                .containsExactly(
                        (Class) IdUsed.class,
                        VersionConflict.class,
                        RecordIdReused.class,
                        DanglingReference.class,
                        DanglingReference.class,
                        TranscriptionRefused.class);
        for (int i = 0; i < 6; i++) {
            assertThat(answers.get(3 * i).join().version()).isEqualTo(1);
            assertThat(answers.get(3 * i + 2).join().version()).isEqualTo(1);
        }
        assertDense();
    }

    @Test
    void a_value_that_cannot_be_stored_harms_no_neighbour() throws SQLException {
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        try (var holder = LOG.holdLock()) {
            var _ = LOG.log.append(founding("ahead").build());
            LOG.awaitLockWaiters(1);
            answers.add(LOG.log.append(founding("p1").build()));
            var p2 = founding("p2").as("p2-1").build();
            answers.add(LOG.log.append(AppendTest.withRecorder(p2, "with \0")));
            answers.add(LOG.log.append(founding("p3").naming(issue("p1")).build()));
            holder.rollback();
        }
        assertThat(answers.get(0).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(1)))
                .isInstanceOfSatisfying(
                        Unstorable.class,
                        refused -> {
                            assertThat(refused.record()).isEqualTo(new RecordId("p2-1"));
                            assertThat(refused.reason()).isNotBlank();
                        });
        assertThat(answers.get(2).join().version()).isEqualTo(1);
        assertDense();
    }

    @Test
    void a_record_that_cannot_be_validated_harms_no_neighbour() throws SQLException {
        try (var log = new TestLog()) {
            log.append(founding("ahead"));
            log.appendOfUnknownKind("treaty-1");
            var answers =
                    log.appendTogether(
                            founding("a"),
                            founding("b").as("treaty-1"),
                            founding("c").namingRecord("treaty-1"),
                            founding("d").naming(issue("a")));
            assertThat(answers.get(0).join().version()).isEqualTo(1);
            assertThat(refusal(answers.get(1))).isInstanceOf(UnknownEventType.class);
            assertThat(refusal(answers.get(2))).isInstanceOf(UnknownEventType.class);
            assertThat(answers.get(3).join().version()).isEqualTo(1);
        }
    }

    @Test
    void an_inconsistent_log_is_not_blamed_on_the_record() throws SQLException {
        try (var log = new TestLog()) {
            log.append(founding("ahead"));
            log.append(founding("half").events(2));
            log.execute(
                    """
                    insert into log.event
                    select position + 1, appended_at, recorded_at, 2, 1, 1, gen_random_uuid(),
                           false, payload_salt, metadata_salt, hash, negotiation, kind, thing, 'half-1', type, recorder,
                           null, null, null, metadata, payload
                      from log.event order by position desc limit 1
                    """);
            var answers = log.appendTogether(founding("a"), founding("b").as("half-1").events(2));
            assertThat(answers.get(0).join().version()).isEqualTo(1);
            assertThat(refusal(answers.get(1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_record_sees_those_before_it_in_the_batch() throws SQLException {
        var answers =
                LOG.appendTogether(
                        founding("q").as("q-1"),
                        changing("q", 1).as("q-2").namingRecord("q-1"),
                        founding("r").naming(issue("q")).namingRecord("q-2"),
                        changing("q", 2).retracting("q-1", true),
                        founding("s").naming(issue("q")),
                        founding("t").namingRecord("q-1"),
                        founding("u").namingRecord("q-2"));

        assertThat(answers.get(2).join().version()).isEqualTo(1);
        assertThat(answers.get(3).join().version()).isEqualTo(3);
        assertThat(refusal(answers.get(4))).isInstanceOf(DanglingReference.class);
        assertThat(refusal(answers.get(5))).isInstanceOf(DanglingReference.class);
        assertThat(refusal(answers.get(6)))
                .as("q-2 went with the thing")
                .isInstanceOf(DanglingReference.class);
    }

    @Test
    void a_record_does_not_see_those_after_it_in_the_batch() throws SQLException {
        var answers = LOG.appendTogether(founding("v").naming(issue("w")), founding("w"));
        assertThat(refusal(answers.get(0))).isInstanceOf(DanglingReference.class);
        assertThat(answers.get(1).join().version()).isEqualTo(1);
    }

    @Test
    void a_refused_record_does_not_exist_for_the_rest_of_the_batch() throws SQLException {
        var answers =
                LOG.appendTogether(
                        founding("y").naming(issue("nowhere")),
                        founding("z").naming(issue("y")),
                        changing("y", 1));
        assertThat(answers).allMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void a_repeat_in_the_same_batch_is_answered_with_the_first() throws SQLException {
        var answers =
                LOG.appendTogether(
                        founding("aa").as("aa-1"),
                        founding("aa").as("aa-1"),
                        founding("aa").as("aa-1").digest("another"));
        var first = answers.get(0).join();
        assertThat(first.repeated()).isFalse();
        assertThat(answers.get(1).join()).isEqualTo(first.repeated(true));
        assertThat(refusal(answers.get(2))).isInstanceOf(RecordIdReused.class);
    }

    @Test
    void of_two_that_expect_the_same_version_one_is_stored() throws SQLException {
        var answers =
                LOG.appendTogether(
                        founding("bb"), changing("bb", 1), changing("bb", 1), changing("bb", 2));
        assertThat(answers.get(1).join().version()).isEqualTo(2);
        assertThat(refusal(answers.get(2))).isInstanceOf(VersionConflict.class);
        assertThat(answers.get(3).join().version()).isEqualTo(3);
    }

    @Test
    void a_change_that_expects_more_than_its_founding_brings_is_refused() throws SQLException {
        var answers = LOG.appendTogether(founding("cc"), changing("cc", 5));

        assertThat(answers.get(0).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(1)))
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        refused -> {
                            assertThat(refused.expected()).isEqualTo(5);
                            assertThat(refused.actual()).isEqualTo(1);
                        });
        assertThat(LOG.reader.stream(issue("cc"), 0)).hasSize(1);
    }

    @Test
    void a_record_retracted_in_the_batch_cannot_be_referenced_but_its_thing_can()
            throws SQLException {
        var answers =
                LOG.appendTogether(
                        founding("dd").as("dd-1"),
                        changing("dd", 1).as("dd-2"),
                        changing("dd", 2).retracting("dd-2", false),
                        founding("ee").namingRecord("dd-2"),
                        founding("ff").namingRecord("dd-1").naming(issue("dd")));

        assertThat(refusal(answers.get(3)))
                .isInstanceOfSatisfying(
                        DanglingReference.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.RETRACTED));
        assertThat(answers.get(4).join().version()).isEqualTo(1);
    }

    private static void assertDense() {
        assertThat(LOG.number("select count(*) from log.event")).isEqualTo(LOG.reader.head());
    }
}
