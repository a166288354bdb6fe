package parley.benchmarks.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import parley.command.axon.AppendContext;
import parley.events.Event;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.json.EventJson;
import parley.query.facet.RecordedContext;
import parley.query.fact.FactChange;
import parley.query.fact.store.FactWriter;
import parley.query.translation.EventTranslation;

/**
 * Writes facts from Axon's messages with Parley's own translation and writer, one transaction per
 * batch. It keeps the place of each record in memory, which Parley looks up. Not thread-safe.
 */
final class FactsPerBatch implements AutoCloseable {
    private static final String BATCH = "changes";

    private final Connection connection;
    private final FactWriter writer = new FactWriter();
    private final EventJson json = new EventJson();
    private final Map<NegotiationId, ZoneId> zones = new HashMap<>();
    private final Map<RecordId, Chain> chains = new HashMap<>();

    private record Chain(RecordId root, long place, Instant recordedAt, boolean founds) {}

    /** Starts with empty tables. */
    FactsPerBatch(DataSource query) throws SQLException {
        connection = query.getConnection();
        connection.setAutoCommit(false);
    }

    static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    static void afterCommit(Runnable run) {
        CurrentUnitOfWork.get().root().afterCommit(_ -> run.run());
    }

    void handle(TrackedEventMessage<?> message) {
        batch().add(change(message, (Event) message.getPayload()));
    }

    private List<FactChange> batch() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(
                BATCH,
                _ -> {
                    var changes = new ArrayList<FactChange>();
                    work.onPrepareCommit(_ -> write(changes));
                    return changes;
                });
    }

    private void write(List<FactChange> changes) {
        try {
            writer.write(connection, changes);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private FactChange change(TrackedEventMessage<?> message, Event event) {
        long position = position(message);
        var thing = Thing.parse(((DomainEventMessage<?>) message).getAggregateIdentifier());
        var record = AppendContext.provenance(message.getMetaData()).record();
        var root = AppendContext.root(message.getMetaData());
        if (event instanceof RecordRetracted retracted) {
            return new FactChange.Retracted(position, chain(retracted.record()).place);
        }
        if (event instanceof NegotiationOpened opened) {
            zones.put(opened.negotiation(), opened.zone());
        }
        boolean corrects = !root.equals(record);
        boolean first = !chains.containsKey(record);
        var chain =
                corrects ? chain(root) : chains.getOrDefault(record, own(message, root, position));
        chains.putIfAbsent(record, chain);
        var context =
                new RecordedContext(chain.recordedAt, zone(thing), json.write(event), chain.founds);
        var asserted = EventTranslation.of(event, context);
        if (((DomainEventMessage<?>) message).getSequenceNumber() == 0) {
            return new FactChange.Founded(position, thing, root, asserted);
        }
        return corrects && first
                ? new FactChange.Corrected(position, thing, root, chain.place, asserted)
                : new FactChange.Made(position, thing, root, chain.place, asserted);
    }

    private static Chain own(TrackedEventMessage<?> message, RecordId root, long position) {
        var sequence = ((DomainEventMessage<?>) message).getSequenceNumber();
        return new Chain(root, position, message.getTimestamp(), sequence == 0);
    }

    private Chain chain(RecordId record) {
        var chain = chains.get(record);
        if (chain == null) {
            throw new IllegalStateException(record + " is not on record");
        }
        return chain;
    }

    private ZoneId zone(Thing thing) {
        var zone = zones.get(thing.negotiation());
        if (zone == null) {
            throw new IllegalStateException(thing + " has no zone");
        }
        return zone;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
