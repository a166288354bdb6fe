package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.eventstore.AppendRejected.DanglingReference;
import parley.eventstore.AppendRejected.VersionConflict;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.LogMigration;
import parley.eventstore.LogUnavailable;
import parley.eventstore.RecordHeader;
import parley.eventstore.Reference;
import parley.eventstore.TestPostgres;
import parley.eventstore.append.AppendRequest;
import parley.eventstore.append.EventLog;
import parley.json.EventJson;

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
    void what_a_unit_of_work_applies_is_one_record() {
        var stored = record(context("a-1", issue("a"), 0, raised("a", "A"), raised("a", "B")));

        assertThat(stored.version()).isEqualTo(2);
        var events = STORE.readEvents("geneva/issue/a").asStream().toList();
        assertThat(events)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(raised("a", "A"), raised("a", "B"));
        assertThat(events)
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
        var metadata = events.getFirst().getMetaData();
        assertThat(AppendContext.provenance(metadata)).isEqualTo(provenance("a-1"));
        assertThat(AppendContext.root(metadata)).isEqualTo(new RecordId("a-1"));
        assertThat(STORE.lastSequenceNumberFor("geneva/issue/a")).contains(1L);
    }

    @Test
    void a_missing_thing_has_no_events() {
        assertThat(STORE.readEvents("geneva/issue/nowhere").hasNext()).isFalse();
        assertThat(STORE.lastSequenceNumberFor("geneva/issue/nowhere")).isEmpty();
    }

    @Test
    void a_rejection_by_the_log_reaches_the_caller() {
        record(context("b-1", issue("b"), 0, raised("b", "B")));
        assertThatThrownBy(() -> record(context("b-2", issue("b"), 7, raised("b", "B"))))
                .isInstanceOf(VersionConflict.class);
        var nowhere = Set.<Reference>of(new Reference.ToThing(issue("nowhere")));
        var dangling = new AppendContext(request("b-3", issue("b"), 1, nowhere, raised("b", "B")));
        assertThatThrownBy(() -> record(dangling)).isInstanceOf(DanglingReference.class);
        assertThat(dangling.answer()).isNotDone();
    }

    @Test
    void a_racing_repeat_is_rolled_back_and_gets_the_first_result() {
        var first = record(context("c-1", issue("c"), 0, raised("c", "C")));
        assertThatThrownBy(() -> record(context("c-1", issue("c"), 0, raised("c", "C"))))
                .isInstanceOfSatisfying(
                        DuplicateCommand.class,
                        already -> {
                            assertThat(already.stored().repeated()).isTrue();
                            assertThat(already.stored().firstPosition())
                                    .isEqualTo(first.firstPosition());
                        });
    }

    @Test
    void an_interrupted_caller_waits_all_the_same_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(record(context("d-1", issue("d"), 0, raised("d", "D")))).isNotNull();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void the_whole_log_can_be_read_from_a_position() {
        record(context("e-1", issue("e"), 0, raised("e", "E")));
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
    void events_of_a_handler_that_attached_no_context_are_not_stored() {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        STORE.publish(message(issue("f"), 0, raised("f", "F")));
        assertThatThrownBy(work::commit).isInstanceOf(IllegalStateException.class);
        assertThat(LOG.reader().version(issue("f"))).isZero();
    }

    @Test
    void an_unavailable_log_is_reported_as_such() {
        var closed = log();
        closed.close();
        var store =
                EmbeddedEventStore.builder()
                        .storageEngine(new ParleyEventStorageEngine(closed, new EventJson()))
                        .build();
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        var raised = raised("g", "G");
        context("g-1", issue("g"), 0, raised).attachTo(work);
        store.publish(message(issue("g"), 0, raised));
        assertThatThrownBy(work::commit).isInstanceOf(LogUnavailable.class);
        store.shutDown();
    }

    @Test
    void nothing_is_stored_that_is_not_in_the_messages() {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        context("h-1", issue("h"), 0, raised("h", "H")).attachTo(work);
        STORE.publish(message(issue("h"), 0, raised("h", "Another")));
        assertThatThrownBy(work::commit).isInstanceOf(IllegalStateException.class);
        assertThat(LOG.reader().version(issue("h"))).isZero();
    }

    private static AppendResult record(AppendContext context) {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        context.attachTo(work);
        var request = context.request();
        for (int i = 0; i < request.events().size(); i++) {
            var version = request.expectedVersion() + i;
            STORE.publish(message(request.thing(), version, request.events().get(i)));
        }
        work.commit();
        return context.answer().join();
    }

    private static DomainEventMessage<Event> message(Thing thing, long version, Event event) {
        return new GenericDomainEventMessage<>("issue", thing.toString(), version, event);
    }

    private static AppendContext context(
            String record, Thing thing, long version, Event... events) {
        return new AppendContext(request(record, thing, version, Set.of(), events));
    }

    private static AppendRequest request(
            String record, Thing thing, long version, Set<Reference> references, Event... events) {
        return new AppendRequest(
                thing,
                version,
                new RecordHeader(provenance(record), "digest", "recorder", null, null, null),
                references,
                null,
                null,
                List.of(events));
    }

    private static Provenance provenance(String record) {
        return new Provenance(new RecordId(record), null, List.of(), "a note");
    }

    private static Thing issue(String id) {
        return new Thing(new NegotiationId("geneva"), ThingKind.ISSUE, id);
    }

    private static IssueRaised raised(String id, String title) {
        return new IssueRaised(
                new IssueId(id), title, IssueClass.CORE, null, List.of(), null, null);
    }
}
