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

/** Axon's repository of things, over the one that commands in bulk use too. */
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
        return kept(
                EventSourcedAggregate.initialize(
                        factory, aggregateModel(), events, NoSnapshotTriggerDefinition.TRIGGER));
    }

    /** The version may be outdated: that is found out when the thing is appended to. */
    @Override
    protected EventSourcedAggregate<ThingAggregate> doLoadWithLock(
            String address, @Nullable Long expectedVersion) {
        var thing = Thing.parse(address);
        var told = things.atHand(thing);
        if (told.version() == 0) {
            throw new AggregateNotFoundException(address, "no such thing is on record");
        }
        return kept(
                EventSourcedAggregate.reconstruct(
                        new ThingAggregate(thing, told),
                        aggregateModel(),
                        told.version() - 1L,
                        false,
                        events,
                        NoSnapshotTriggerDefinition.TRIGGER));
    }

    /** Its events are published already. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<ThingAggregate> aggregate) {}

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<ThingAggregate> aggregate) {}

    private EventSourcedAggregate<ThingAggregate> kept(
            EventSourcedAggregate<ThingAggregate> aggregate) {
        var work = CurrentUnitOfWork.get();
        work.afterCommit(committed -> {
            var size = ThingCommandHandler.envelope(committed.getMessage()).size();
            aggregate.execute(thing -> thing.keepIn(things, size));
        });
        work.onRollback(_ -> aggregate.execute(thing -> thing.outdateIn(things)));
        return aggregate;
    }
}
