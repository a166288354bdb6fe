package parley.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Axon's parts, put together. */
final class Handling {
    private Handling() {}

    /**
     * A bus that handles every {@link Dispatch} on the caller's thread.
     *
     * <p>There are no subscribers to the event store and no transactions: what is appended is
     * durable before the unit of work has committed, and nothing fallible may come after it.
     */
    static CommandBus bus(EventStore events, LockFactory locks) {
        var bus =
                SimpleCommandBus.builder()
                        // By default a checked exception would store what was applied before it.
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build();
        AggregateAnnotationCommandHandler.<ThingAggregate>builder()
                .aggregateType(ThingAggregate.class)
                .repository(repository(events, locks))
                // The annotated resolver reflects over each command twice.
                .commandTargetResolver(Handling::target)
                .build()
                .subscribe(bus);
        return bus;
    }

    /** The address of the thing that it goes to. */
    static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        Object address = ((Dispatch) message.getPayload()).directed().thing().toString();
        return new VersionedAggregateIdentifier(address, null);
    }

    /**
     * Keeps things at hand while memory allows. One that another process has added to is found out
     * when it is appended to, and read again.
     */
    private static Repository<ThingAggregate> repository(EventStore events, LockFactory locks) {
        return EventSourcingRepository.builder(ThingAggregate.class)
                .eventStore(events)
                .lockFactory(locks)
                .cache(new WeakReferenceCache())
                .build();
    }
}
