package parley.command.axon;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.Precondition;
import parley.events.NegotiationId;
import parley.eventstore.RecordHeader;

/**
 * Commands as Axon's messages: the name is the command's ({@code RecordMeeting}), the identifier
 * its record's, the payload the command itself; what came with it is metadata.
 */
final class CommandMessages {
    private static final String NEGOTIATION = "negotiation";
    private static final String HEADER = "header";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String PRECONDITION = "precondition";
    private static final String SIZE = "size";
    private static final String CREATION = "creation";

    private CommandMessages() {}

    /**
     * The message of a command.
     *
     * @param creation {@code ALWAYS} where nothing is read, for the command founds its thing; else
     *     {@code NEVER}
     */
    static CommandMessage<Command> of(CommandEnvelope envelope, AggregateCreationPolicy creation) {
        var command = envelope.command();
        var message =
                new GenericMessage<>(
                        envelope.record().value(), command, metadata(envelope, creation));
        return new GenericCommandMessage<>(message, command.getClass().getSimpleName());
    }

    /** The command of a message, with what came with it. */
    static CommandEnvelope envelope(CommandMessage<?> message) {
        var metadata = message.getMetaData();
        return new CommandEnvelope(
                (Command) message.getPayload(),
                (NegotiationId) present(metadata, NEGOTIATION),
                (RecordHeader) present(metadata, HEADER),
                (Instant) present(metadata, RECEIVED_AT),
                (@Nullable Precondition) metadata.get(PRECONDITION),
                size(message));
    }

    static int size(CommandMessage<?> message) {
        return (Integer) present(message.getMetaData(), SIZE);
    }

    /** Whether a message's command founds its thing, and nothing is to be read for it. */
    static boolean creates(CommandMessage<?> message) {
        return message.getMetaData().get(CREATION) == AggregateCreationPolicy.ALWAYS;
    }

    private static Object present(MetaData metadata, String key) {
        return Objects.requireNonNull(metadata.get(key), key);
    }

    private static Map<String, @Nullable Object> metadata(
            CommandEnvelope envelope, AggregateCreationPolicy creation) {
        var metadata = new HashMap<String, @Nullable Object>();
        metadata.put(NEGOTIATION, envelope.negotiation());
        metadata.put(HEADER, envelope.header());
        metadata.put(RECEIVED_AT, envelope.receivedAt());
        metadata.put(PRECONDITION, envelope.precondition());
        metadata.put(SIZE, envelope.size());
        metadata.put(CREATION, creation);
        return metadata;
    }
}
