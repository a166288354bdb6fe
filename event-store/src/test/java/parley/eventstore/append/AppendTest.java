package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;
import static parley.eventstore.append.TestLog.MONDAY;
import static parley.eventstore.append.TestLog.refusal;

import java.time.InstantSource;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.events.RecordId;
import parley.eventstore.AppendRejected.IdUsed;
import parley.eventstore.AppendRejected.RecordIdReused;
import parley.eventstore.AppendRejected.Unstorable;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.LogLimits;
import parley.eventstore.RecordHeader;
import parley.eventstore.RowHash;
import parley.eventstore.StoredEvent;
import parley.json.EventJson;

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
    void a_stored_event_has_all_data_of_its_request() {
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
                .isEqualTo(append.header().provenance());
        assertThat(event.eventId().version()).isEqualTo(7);
        assertThat(RowHash.proves(event)).isTrue();
    }

    @Test
    void a_changed_stream_refuses_an_outdated_version() {
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
    void repeating_a_command_returns_its_first_result_whatever_happened_since() {
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
    void a_command_id_belongs_to_its_negotiation() {
        var here = LOG.append(founding("p").as("p-1").digest("one"));
        var there = LOG.append(founding(issue("elsewhere", "p")).as("p-1").digest("another"));

        assertThat(there.repeated()).isFalse();
        assertThat(there.firstPosition()).isEqualTo(here.firstPosition() + 1);
        assertThat(LOG.append(founding(issue("elsewhere", "p")).as("p-1").digest("another")))
                .isEqualTo(there.repeated(true));
        assertThat(LOG.append(founding("p").as("p-1").digest("one")))
                .isEqualTo(here.repeated(true));
        assertThat(LOG.reader.thingOf(founding("p").as("p-1").build().key())).contains(issue("p"));
    }

    @Test
    void of_a_batch_too_each_negotiation_has_its_own_record_of_an_id() throws Exception {
        var answers =
                LOG.appendTogether(
                        founding("q").as("q-1").digest("one"),
                        founding(issue("elsewhere", "q")).as("q-1").digest("another"),
                        founding("q").as("q-1").digest("one"),
                        founding(issue("elsewhere", "r")).as("q-1").digest("a third"));

        var here = answers.get(0).join();
        assertThat(answers.get(1).join().firstPosition()).isEqualTo(here.firstPosition() + 1);
        assertThat(answers.get(2).join()).isEqualTo(here.repeated(true));
        assertThat(refusal(answers.get(3))).isInstanceOf(RecordIdReused.class);
    }

    @Test
    void what_the_database_cannot_hold_is_refused() {
        var append = founding("n").build();
        var recorder = "a recorder with a \0 in the name";
        assertThat(refusal(LOG.log.append(withRecorder(append, recorder))))
                .isInstanceOf(Unstorable.class);
        assertThat(LOG.append(founding("n"))).isNotNull();
    }

    static AppendRequest withRecorder(AppendRequest append, String recorder) {
        var header = append.header();
        return new AppendRequest(
                append.thing(),
                append.expectedVersion(),
                new RecordHeader(
                        header.provenance(),
                        header.digest(),
                        recorder,
                        header.transcribedAt(),
                        header.correlation(),
                        header.causation()),
                append.references(),
                append.root(),
                append.standing(),
                append.events());
    }
}
