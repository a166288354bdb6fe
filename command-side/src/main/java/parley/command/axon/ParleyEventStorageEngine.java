package parley.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Thing;
import parley.eventstore.StoredEvent;
import parley.eventstore.append.AppendRequest;
import parley.eventstore.append.EventLog;
import parley.json.EventJson;

/**
 * Stores Axon's aggregates in the event log. The identifier of an aggregate is the address of its
 * thing. A unit of work applies one record about one thing, all of which is in its {@link
 * AppendContext}. Positions have no holes, so a tracking token is a position.
 *
 * <p>Events are durable when {@link #appendEvents} returns, before the unit of work has committed:
 * nothing that can fail may come after it.
 */
public final class ParleyEventStorageEngine implements EventStorageEngine {
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final EventJson json;

    public ParleyEventStorageEngine(EventLog log, EventJson json) {
        this.log = log;
        this.json = json;
    }

    /**
     * Appends one record, and waits until it is durable.
     *
     * @throws parley.eventstore.AppendRejected if it was not stored
     * @throws parley.eventstore.LogUnavailable if it may be tried again
     * @throws DuplicateCommand if it is a repeat
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var context = AppendContext.of(CurrentUnitOfWork.get());
        requireSame(messages, context.request());
        var stored = log.appendAndWait(context.request());
        context.answer().complete(stored);
        if (stored.repeated()) {
            throw new DuplicateCommand(stored);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var thing = Thing.parse(aggregateIdentifier);
        var stored = log.reader().stream(thing, firstSequenceNumber);
        return DomainEventStream.of(stored.stream().map(this::message).toList());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        long from = token == null ? 0 : token.position().orElse(0);
        return Stream.iterate(
                        page(from),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().position()))
                .flatMap(List::stream)
                .map(this::tracked);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = log.reader().version(Thing.parse(aggregateIdentifier));
        return version == 0 ? Optional.empty() : Optional.of(version - 1);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.reader().head());
    }

    /** Always empty; Axon calls this on every load. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the log keeps no snapshots");
    }

    private List<StoredEvent> page(long after) {
        return log.reader().after(after, PAGE);
    }

    private TrackedEventMessage<?> tracked(StoredEvent stored) {
        var token = new GlobalSequenceTrackingToken(stored.position());
        return new GenericTrackedDomainEventMessage<>(token, message(stored));
    }

    private DomainEventMessage<Event> message(StoredEvent stored) {
        var provenance = json.readProvenance(stored.record(), stored.metadata());
        return new GenericDomainEventMessage<>(
                stored.thing().kind().word(),
                stored.thing().toString(),
                stored.version(),
                json.read(stored.type(), stored.revision(), stored.payload()),
                AppendContext.metadata(provenance, stored.root()),
                stored.eventId().toString(),
                stored.recordedAt());
    }

    /** What is appended is the request, so the messages must match it. */
    private static void requireSame(
            List<? extends EventMessage<?>> messages, AppendRequest request) {
        var events = request.events();
        boolean same = messages.size() == events.size();
        for (int i = 0; same && i < events.size(); i++) {
            same =
                    messages.get(i) instanceof DomainEventMessage<?> message
                            && message.getPayload().equals(events.get(i))
                            && message.getSequenceNumber() == request.expectedVersion() + i
                            && message.getAggregateIdentifier().equals(request.thing().toString());
        }
        if (!same) {
            throw new IllegalStateException("other events were applied than " + request);
        }
    }
}
