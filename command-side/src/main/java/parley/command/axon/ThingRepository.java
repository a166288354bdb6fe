package parley.command.axon;

import java.util.concurrent.Callable;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockingRepository;
import org.jspecify.annotations.Nullable;
import parley.command.handling.StreamRepository;
import parley.events.Thing;

/** The Axon repository of things, on the same cache as the pipeline. */
final class ThingRepository
        extends LockingRepository<ThingAggregate, EventSourcedAggregate<ThingAggregate>> {
    private final StreamRepository things;
    private final EventStore events;

    ThingRepository(StreamRepository things, EventStore events, LockFactory locks) {
        super(new Builder().lockFactory(locks));
        this.things = things;
        this.events = events;
    }

    private static final class Builder extends LockingRepository.Builder<ThingAggregate> {
        Builder() {
            super(ThingAggregate.class);
        }
    }

    @Override
    protected EventSourcedAggregate<ThingAggregate> doCreateNewForLock(
            Callable<ThingAggregate> factory) throws Exception {
        return cachedAfterCommit(
                EventSourcedAggregate.initialize(
                        factory, aggregateModel(), events, NoSnapshotTriggerDefinition.TRIGGER));
    }

    /** The version may be outdated, which the append finds out. */
    @Override
    protected EventSourcedAggregate<ThingAggregate> doLoadWithLock(
            String address, @Nullable Long expectedVersion) {
        var thing = Thing.parse(address);
        var loaded = things.cachedOrRead(thing);
        if (loaded.version() == 0) {
            throw new AggregateNotFoundException(address, "no such thing is on record");
        }
        return cachedAfterCommit(
                EventSourcedAggregate.reconstruct(
                        new ThingAggregate(thing, loaded),
                        aggregateModel(),
                        loaded.version() - 1L,
                        false,
                        events,
                        NoSnapshotTriggerDefinition.TRIGGER));
    }

    /** Does nothing: the events are already published. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<ThingAggregate> aggregate) {}

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<ThingAggregate> aggregate) {}

    private EventSourcedAggregate<ThingAggregate> cachedAfterCommit(
            EventSourcedAggregate<ThingAggregate> aggregate) {
        var work = CurrentUnitOfWork.get();
        work.afterCommit(committed -> {
            var size = ThingCommandHandler.envelope(committed.getMessage()).size();
            aggregate.execute(thing -> thing.cacheIn(things, size));
        });
        work.onRollback(_ -> aggregate.execute(thing -> thing.invalidateIn(things)));
        return aggregate;
    }
}
