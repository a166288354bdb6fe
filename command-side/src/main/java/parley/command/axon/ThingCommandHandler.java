package parley.command.axon;

import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.Repository;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.ResolvedCommand;
import parley.command.registry.CommandRegistry;

/**
 * Handles every command: finds its thing, and lets it decide. The name of the message is the name
 * of the command ({@code RecordMeeting}), its identifier is the record's, its payload the command
 * itself; the envelope is metadata.
 */
final class ThingCommandHandler implements MessageHandler<CommandMessage<?>> {
    private static final String ENVELOPE = "envelope";
    private static final String CREATION = "creation";

    private final Function<CommandEnvelope, ResolvedCommand> resolver;
    private final Repository<ThingAggregate> things;

    ThingCommandHandler(
            Function<CommandEnvelope, ResolvedCommand> resolver,
            Repository<ThingAggregate> things) {
        this.resolver = resolver;
        this.things = things;
    }

    /** Subscribes to each command of a bus by its name. */
    void subscribeTo(CommandBus bus) {
        for (var command : CommandRegistry.commands()) {
            bus.subscribe(command.getSimpleName(), this);
        }
    }

    /**
     * Handles a command.
     *
     * @return what is appended when the unit of work commits
     * @throws parley.command.CommandRejected if a rule is broken
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if the thing does not
     *     exist
     */
    @Override
    public AppendContext handle(CommandMessage<?> message) throws Exception {
        var resolved = resolver.apply(envelope(message));
        var thing =
                message.getMetaData().get(CREATION) == AggregateCreationPolicy.ALWAYS
                        ? things.newInstance(ThingAggregate::new)
                        : things.load(resolved.thing().toString());
        return thing.invoke(aggregate -> aggregate.decide(resolved));
    }

    /**
     * Returns the message of a command.
     *
     * @param creation {@code ALWAYS} to create the thing without reading it; else {@code NEVER}
     */
    static CommandMessage<Command> message(
            CommandEnvelope envelope, AggregateCreationPolicy creation) {
        var command = envelope.command();
        var metadata = MetaData.with(ENVELOPE, envelope).and(CREATION, creation);
        return new GenericCommandMessage<>(
                new GenericMessage<>(envelope.record().value(), command, metadata),
                command.getClass().getSimpleName());
    }

    /** Returns the envelope of the command in a message. */
    static CommandEnvelope envelope(Message<?> message) {
        return (CommandEnvelope) Objects.requireNonNull(message.getMetaData().get(ENVELOPE));
    }
}
