package parley.command.axon;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import parley.command.CommandEnvelope;
import parley.command.CommandRefused;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.ResolvedCommand;
import parley.command.catalogue.Catalogue;
import parley.log.axon.AppendContext;

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
        for (var command : Catalogue.commands()) {
            bus.subscribe(command.getSimpleName(), this);
        }
    }

    /**
     * Handles a command.
     *
     * @return what is appended, and answered, when the unit of work commits
     * @throws CommandRefused if a rule says no
     */
    @Override
    public AppendContext handle(CommandMessage<?> message) throws Exception {
        var resolved = resolver.apply(CommandMessages.envelope(message));
        var thing =
                CommandMessages.creates(message)
                        ? things.newInstance(ThingAggregate::new)
                        : load(resolved);
        return thing.invoke(aggregate -> aggregate.decide(resolved));
    }

    private Aggregate<ThingAggregate> load(ResolvedCommand resolved) {
        try {
            return things.load(resolved.thing().toString());
        } catch (AggregateNotFoundException missing) {
            throw ofNothing(resolved);
        }
    }

    /** Why nothing can be decided about a thing that is not there. */
    private static RuntimeException ofNothing(ResolvedCommand resolved) {
        return switch (Catalogue.deliberation(resolved.thing().kind()).decide(resolved)) {
            case Refused(var refusal) -> new CommandRefused(refusal);
            case Accepted _ -> new IllegalStateException("accepted without having been read");
        };
    }
}
