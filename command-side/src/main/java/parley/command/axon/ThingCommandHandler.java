package parley.command.axon;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Repository;
import parley.command.CommandEnvelope;
import parley.command.ResolvedCommand;
import parley.command.registry.CommandRegistry;

/** Handles every command of the language: finds its thing, and has that decide. */
final class ThingCommandHandler implements MessageHandler<CommandMessage<?>> {
    private final Function<CommandEnvelope, ResolvedCommand> resolver;
    private final Repository<ThingAggregate> things;

    ThingCommandHandler(
            Function<CommandEnvelope, ResolvedCommand> resolver,
            Repository<ThingAggregate> things) {
        this.resolver = resolver;
        this.things = things;
    }

    /** Takes each command from a bus by its name. */
    void subscribeTo(CommandBus bus) {
        for (var command : CommandRegistry.commands()) {
            bus.subscribe(command.getSimpleName(), this);
        }
    }

    /**
     * Handles a command.
     *
     * @return what is appended, and answered, when the unit of work commits
     * @throws parley.command.CommandRejected if a rule says no
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if there is no thing
     *     to decide on
     */
    @Override
    public AppendContext handle(CommandMessage<?> message) throws Exception {
        var resolved = resolver.apply(CommandMessages.envelope(message));
        var thing =
                CommandMessages.creates(message)
                        ? things.newInstance(ThingAggregate::new)
                        : things.load(resolved.thing().toString());
        return thing.invoke(aggregate -> aggregate.decide(resolved));
    }
}
