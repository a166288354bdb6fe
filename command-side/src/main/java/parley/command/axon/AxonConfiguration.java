package parley.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import parley.command.handling.StreamRepository;

/** Axon's parts, put together. */
final class AxonConfiguration {
    private AxonConfiguration() {}

    /**
     * A bus that handles every command on the caller's thread.
     *
     * <p>There are no subscribers to the event store and no transactions: what is appended is
     * durable before the unit of work has committed, and nothing fallible may come after it.
     */
    static CommandBus bus(StreamRepository things, EventStore events, LockFactory locks) {
        var bus =
                SimpleCommandBus.builder()
                        // By default a checked exception would store what was applied before it.
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build();
        new ThingCommandHandler(things::resolve, new ThingRepository(things, events, locks))
                .subscribeTo(bus);
        return bus;
    }
}
