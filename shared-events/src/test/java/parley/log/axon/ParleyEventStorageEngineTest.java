package parley.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.log.AppendRefused.DanglingReference;
import parley.log.AppendRefused.VersionConflict;
import parley.log.EventJson;
import parley.log.EventLog;
import parley.log.LogLimits;
import parley.log.LogMigration;
import parley.log.LogUnavailable;
import parley.log.Reference;
import parley.log.Stored;
import parley.log.TestPostgres;

class ParleyEventStorageEngineTest {
    private static final EventLog LOG = log();
    private static final ParleyEventStorageEngine ENGINE =
            new ParleyEventStorageEngine(LOG, new EventJson());
    private static final EmbeddedEventStore STORE =
            EmbeddedEventStore.builder().storageEngine(ENGINE).build();

    private static EventLog log() {
        var database = TestPostgres.freshDatabase();
        LogMigration.migrate(database);
        return new EventLog(
                database, database, new EventJson(), InstantSource.system(), LogLimits.defaults());
    }

    @AfterAll
    static void close() {
        STORE.shutDown();
        LOG.close();
    }

    @Test
    @DisplayName("what a unit of work applies is one record")
    void whatAUnitOfWorkAppliesIsOneRecord() {
        var stored = record(issue("a"), 0, recording("a-1"), raised("a", "A"), raised("a", "B"));

        assertThat(stored.version()).isEqualTo(2);
        var events = STORE.readEvents("geneva/issue/a").asStream().toList();
        assertThat(events)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(raised("a", "A"), raised("a", "B"));
        assertThat(events)
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
        var metadata = events.getFirst().getMetaData();
        assertThat(RecordMetadata.provenance(metadata)).isEqualTo(provenance("a-1"));
        assertThat(RecordMetadata.root(metadata)).isEqualTo(new RecordId("a-1"));
        assertThat(STORE.lastSequenceNumberFor("geneva/issue/a")).contains(1L);
    }

    @Test
    @DisplayName("there is nothing to read of a thing that is not there")
    void thereIsNothingToReadOfAThingThatIsNotThere() {
        assertThat(STORE.readEvents("geneva/issue/nowhere").hasNext()).isFalse();
        assertThat(STORE.lastSequenceNumberFor("geneva/issue/nowhere")).isEmpty();
    }

    @Test
    @DisplayName("a refusal reaches the caller as it is")
    void aRefusalReachesTheCallerAsItIs() {
        record(issue("b"), 0, recording("b-1"), raised("b", "B"));
        assertThatThrownBy(() -> record(issue("b"), 7, recording("b-2"), raised("b", "B")))
                .isInstanceOf(VersionConflict.class);
        var dangling = recording("b-3", new Reference.ToThing(issue("nowhere")));
        assertThatThrownBy(() -> record(issue("b"), 1, dangling, raised("b", "B")))
                .isInstanceOf(DanglingReference.class);
        assertThat(dangling.stored()).isNotDone();
    }

    @Test
    @DisplayName("a racing repeat is rolled back and told the first result")
    void aRacingRepeatIsRolledBackAndToldTheFirstResult() {
        var first = record(issue("c"), 0, recording("c-1"), raised("c", "C"));
        assertThatThrownBy(() -> record(issue("c"), 0, recording("c-1"), raised("c", "C")))
                .isInstanceOfSatisfying(
                        AlreadyStored.class,
                        already -> {
                            assertThat(already.stored().repeated()).isTrue();
                            assertThat(already.stored().firstPosition())
                                    .isEqualTo(first.firstPosition());
                        });
    }

    @Test
    @DisplayName("an interrupted caller waits all the same and stays interrupted")
    void anInterruptedCallerWaitsAllTheSameAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(record(issue("d"), 0, recording("d-1"), raised("d", "D"))).isNotNull();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("the whole log can be read from a position")
    void theWholeLogCanBeReadFromAPosition() {
        record(issue("e"), 0, recording("e-1"), raised("e", "E"));
        var tail = ENGINE.createTailToken();
        try (var events = ENGINE.readEvents(tail, false)) {
            assertThat(events.map(event -> event.trackingToken().position().orElseThrow()))
                    .startsWith(1L)
                    .endsWith(LOG.reader().head());
        }
        assertThat(ENGINE.createHeadToken())
                .isEqualTo(new GlobalSequenceTrackingToken(LOG.reader().head()));
        assertThat(ENGINE.readEvents(ENGINE.createHeadToken(), false)).isEmpty();
    }

    @Test
    @DisplayName("events of a handler that attached no recording are not stored")
    void eventsOfAHandlerThatAttachedNoRecordingAreNotStored() {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        STORE.publish(message(issue("f"), 0, raised("f", "F")));
        assertThatThrownBy(work::commit).isInstanceOf(IllegalStateException.class);
        assertThat(LOG.reader().version(issue("f"))).isZero();
    }

    @Test
    @DisplayName("an unavailable log is told as it is")
    void anUnavailableLogIsToldAsItIs() {
        var closed = log();
        closed.close();
        var store =
                EmbeddedEventStore.builder()
                        .storageEngine(new ParleyEventStorageEngine(closed, new EventJson()))
                        .build();
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        recording("g-1").attachTo(work);
        store.publish(message(issue("g"), 0, raised("g", "G")));
        assertThatThrownBy(work::commit).isInstanceOf(LogUnavailable.class);
        store.shutDown();
    }

    private static Stored record(Thing thing, long version, Recording recording, Event... events) {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        recording.attachTo(work);
        for (int i = 0; i < events.length; i++) {
            STORE.publish(message(thing, version + i, events[i]));
        }
        work.commit();
        return recording.stored().join();
    }

    private static DomainEventMessage<Event> message(Thing thing, long version, Event event) {
        return new GenericDomainEventMessage<>("issue", thing.toString(), version, event);
    }

    private static Recording recording(String record, Reference... references) {
        return new Recording(
                provenance(record),
                "digest",
                "recorder",
                null,
                Set.of(references),
                null,
                null,
                null,
                null,
                new CompletableFuture<>());
    }

    private static Provenance provenance(String record) {
        return new Provenance(new RecordId(record), null, List.of(), "a note");
    }

    private static Thing issue(String id) {
        return new Thing(new NegotiationId("geneva"), Kind.ISSUE, id);
    }

    private static IssueRaised raised(String id, String title) {
        return new IssueRaised(
                new IssueId(id), title, IssueClass.CORE, null, List.of(), null, null);
    }
}
