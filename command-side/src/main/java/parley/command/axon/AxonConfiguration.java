package parley.command.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import parley.command.handling.StreamRepository;

/** The wiring of Axon. */
final class AxonConfiguration {
    private AxonConfiguration() {}

    /**
     * Returns a bus that handles every command on the thread of the caller.
     *
     * <p>There are no subscribers to the event store and no transactions: what is appended is
     * durable before the unit of work has committed, so nothing that can fail may come after it.
     */
    static CommandBus bus(StreamRepository things, EventStore events, LockFactory locks) {
        var bus =
                SimpleCommandBus.builder()
                        // By default, what was applied before a checked exception would be stored.
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build();
        new ThingCommandHandler(things::resolve, new ThingRepository(things, events, locks))
                .subscribeTo(bus);
        return bus;
    }
}
