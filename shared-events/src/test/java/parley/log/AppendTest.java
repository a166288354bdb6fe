package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.log.AppendBuilder.changing;
import static parley.log.AppendBuilder.founding;
import static parley.log.AppendBuilder.issue;
import static parley.log.TestLog.MONDAY;
import static parley.log.TestLog.refusal;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.events.RecordId;
import parley.log.AppendRefused.DanglingReference;
import parley.log.AppendRefused.IdUsed;
import parley.log.AppendRefused.RecordIdReused;
import parley.log.AppendRefused.Unstorable;
import parley.log.AppendRefused.VersionConflict;

class AppendTest {
    private static final TestLog LOG =
            new TestLog(InstantSource.fixed(MONDAY), LogLimits.defaults());

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void a_record_is_stored_whole_at_one_run_of_positions() {
        var stored = LOG.append(founding("donbas").as("raised").events(3));

        assertThat(stored.thing()).isEqualTo(issue("donbas"));
        assertThat(stored.version()).isEqualTo(3);
        assertThat(stored.lastPosition()).isEqualTo(stored.firstPosition() + 2);
        assertThat(stored.repeated()).isFalse();
        var events = LOG.reader.stream(issue("donbas"), 0);
        assertThat(events).extracting(StoredEvent::version).containsExactly(0L, 1L, 2L);
        assertThat(events).extracting(StoredEvent::sequence).containsExactly(0, 1, 2);
        assertThat(events)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(stored.firstPosition(), stored.lastPosition())
                                .boxed()
                                .toList());
    }

    @Test
    void a_stored_event_has_everything_that_was_given() {
        LOG.append(founding("zone").as("zone-1"));
        var append = changing("zone", 1).as("zone-2").correcting("zone-1", "zone-1").build();
        var stored = LOG.log.appendAndWait(append);

        var event = LOG.reader.stream(issue("zone"), 1).getFirst();
        var json = new EventJson();
        assertThat(event.record()).isEqualTo(new RecordId("zone-2"));
        assertThat(event.root()).isEqualTo(new RecordId("zone-1"));
        assertThat(event.recorder()).isEqualTo("recorder");
        assertThat(event.recordedAt()).isEqualTo(stored.recordedAt()).isEqualTo(event.appendedAt());
        assertThat(event.transcribed()).isFalse();
        assertThat(json.read(event.type(), event.revision(), event.payload()))
                .isEqualTo(append.events().getFirst());
        assertThat(json.readProvenance(event.record(), event.metadata()))
                .isEqualTo(append.provenance());
        assertThat(event.eventId().version()).isEqualTo(7);
        assertThat(RowHash.proves(event)).isTrue();
    }

    @Test
    void a_stream_that_went_on_refuses_whoever_did_not_know() {
        LOG.append(founding("a"));
        LOG.append(changing("a", 1));

        assertThatThrownBy(() -> LOG.append(changing("a", 1)))
                .isInstanceOfSatisfying(
                        VersionConflict.class,
                        refused -> {
                            assertThat(refused.thing()).isEqualTo(issue("a"));
                            assertThat(refused.expected()).isEqualTo(1);
                            assertThat(refused.actual()).isEqualTo(2);
                        });
    }

    @Test
    void a_stream_has_no_holes() {
        LOG.append(founding("b"));

        assertThatThrownBy(() -> LOG.append(changing("b", 2))).isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> LOG.append(changing("never-founded", 1)))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void an_id_is_used_once() {
        LOG.append(founding("c"));
        assertThatThrownBy(() -> LOG.append(founding("c"))).isInstanceOf(IdUsed.class);
        assertThat(LOG.append(founding(issue("elsewhere", "c"))).version()).isEqualTo(1);
    }

    @Test
    void repeating_a_command_tells_its_first_result_whatever_happened_since() {
        var first = LOG.append(founding("d").as("d-1").events(2));
        LOG.append(changing("d", 2));

        var again = LOG.append(founding("d").as("d-1").events(2));

        assertThat(again).isEqualTo(first.repeated(true));
        assertThat(LOG.reader.version(issue("d"))).isEqualTo(3);
    }

    @Test
    void a_command_id_means_one_command() {
        LOG.append(founding("e").as("e-1").digest("one"));
        assertThatThrownBy(() -> LOG.append(founding("f").as("e-1").digest("another")))
                .isInstanceOf(RecordIdReused.class);
    }

    @Test
    void references_to_what_exists_are_stored() {
        LOG.append(founding("g").as("g-1"));
        LOG.append(changing("g", 1).as("g-2").correcting("g-1", "g-1"));
        assertThat(
                        LOG.append(
                                founding("h")
                                        .naming(issue("g"))
                                        .namingRecord("g-1")
                                        .namingRecord("g-2")))
                .isNotNull();
    }

    @Test
    void a_reference_into_nothing_is_refused() {
        LOG.append(founding(issue("elsewhere", "only-there")).as("only-there-1"));

        for (var append :
                List.of(
                        founding("i").naming(issue("nowhere")),
                        founding("i").naming(issue("only-there")),
                        founding("i").namingRecord("no-such-record"),
                        founding("i").namingRecord("only-there-1"))) {
            assertThat(refusal(LOG.log.append(append.build())))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.retracted()).isFalse());
        }
        assertThat(LOG.reader.version(issue("i"))).isZero();
    }

    @Test
    void a_reference_to_what_was_retracted_is_refused_by_every_id_of_its_chain() {
        LOG.append(founding("j").as("j-1"));
        LOG.append(changing("j", 1).as("j-2").correcting("j-1", "j-1"));
        LOG.append(changing("j", 2).as("j-3").correcting("j-2", "j-1"));
        LOG.append(changing("j", 3).as("j-4"));
        LOG.append(changing("j", 4).retracting("j-1", true));

        for (var append :
                List.of(
                        founding("k").naming(issue("j")),
                        founding("k").namingRecord("j-1"),
                        founding("k").namingRecord("j-2"),
                        founding("k").namingRecord("j-3"))) {
            assertThat(refusal(LOG.log.append(append.build())))
                    .isInstanceOfSatisfying(
                            DanglingReference.class,
                            refused -> assertThat(refused.retracted()).isTrue());
        }
        assertThat(LOG.append(founding("k").namingRecord("j-4"))).isNotNull();
    }

    @Test
    void what_was_retracted_is_not_retracted_again() {
        LOG.append(founding("l").as("l-1"));
        LOG.append(changing("l", 1).as("l-2"));
        LOG.append(changing("l", 2).retracting("l-2", false));
        assertThatThrownBy(() -> LOG.append(changing("l", 3).retracting("l-2", false)))
                .isInstanceOf(DanglingReference.class);
        assertThat(LOG.append(founding("m").naming(issue("l"))))
                .as("only a record of l was retracted, not l")
                .isNotNull();
    }

    @Test
    void what_the_database_cannot_hold_is_refused() {
        var append = founding("n").build();
        var recorder = "a recorder with a \0 in the name";
        assertThat(refusal(LOG.log.append(withRecorder(append, recorder))))
                .isInstanceOf(Unstorable.class);
        assertThat(LOG.append(founding("n"))).isNotNull();
    }

    static Append withRecorder(Append append, String recorder) {
        return new Append(
                append.thing(),
                append.expectedVersion(),
                append.provenance(),
                append.digest(),
                recorder,
                append.transcribedAt(),
                append.references(),
                append.root(),
                append.retraction(),
                append.events(),
                append.correlation(),
                append.causation());
    }
}
