package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.log.AppendBuilder.changing;
import static parley.log.AppendBuilder.founding;
import static parley.log.AppendBuilder.issue;
import static parley.log.TestLog.MONDAY;
import static parley.log.TestLog.refusal;

import java.time.InstantSource;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.events.RecordId;
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
    @DisplayName("a record is stored whole at one run of positions")
    void aRecordIsStoredWholeAtOneRunOfPositions() {
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
    @DisplayName("a stored event has everything that was given")
    void aStoredEventHasEverythingThatWasGiven() {
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
    @DisplayName("a stream that went on refuses whoever did not know")
    void aStreamThatWentOnRefusesWhoeverDidNotKnow() {
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
    @DisplayName("a stream has no holes")
    void aStreamHasNoHoles() {
        LOG.append(founding("b"));

        assertThatThrownBy(() -> LOG.append(changing("b", 2))).isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> LOG.append(changing("never-founded", 1)))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    @DisplayName("an id is used once")
    void anIdIsUsedOnce() {
        LOG.append(founding("c"));
        assertThatThrownBy(() -> LOG.append(founding("c"))).isInstanceOf(IdUsed.class);
        assertThat(LOG.append(founding(issue("elsewhere", "c"))).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("repeating a command tells its first result whatever happened since")
    void repeatingACommandTellsItsFirstResultWhateverHappenedSince() {
        var first = LOG.append(founding("d").as("d-1").events(2));
        LOG.append(changing("d", 2));

        var again = LOG.append(founding("d").as("d-1").events(2));

        assertThat(again).isEqualTo(first.repeated(true));
        assertThat(LOG.reader.version(issue("d"))).isEqualTo(3);
    }

    @Test
    @DisplayName("a command id means one command")
    void aCommandIdMeansOneCommand() {
        LOG.append(founding("e").as("e-1").digest("one"));
        assertThatThrownBy(() -> LOG.append(founding("f").as("e-1").digest("another")))
                .isInstanceOf(RecordIdReused.class);
    }

    @Test
    @DisplayName("what the database cannot hold is refused")
    void whatTheDatabaseCannotHoldIsRefused() {
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
                append.retraction(),
                append.events());
    }
}
