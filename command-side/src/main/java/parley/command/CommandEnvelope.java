package parley.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.eventstore.RecordHeader;

/**
 * A command with what came with it.
 *
 * @param command what is to be recorded
 * @param negotiation in which it is to be recorded
 * @param header what its record says of itself; its id is the command's
 * @param receivedAt when it came in, or a later moment that is the present too
 * @param precondition what its thing's version is to be, where the caller cares
 * @param size in bytes, as it came in: about what its record takes
 */
public record CommandEnvelope(
        Command command,
        NegotiationId negotiation,
        RecordHeader header,
        Instant receivedAt,
        @Nullable Precondition precondition,
        int size) {
    public CommandEnvelope {
        if (command instanceof ThingCommand about
                && about.thing() instanceof NegotiationId named
                && !named.equals(negotiation)) {
            throw new InvalidValue(
                    "a negotiation must be recorded in itself, not in " + negotiation.value());
        }
    }

    public RecordId record() {
        return header.record();
    }

    public Provenance provenance() {
        return header.provenance();
    }

    /** The present of the decision: when it is, or was, recorded. */
    public Instant decidedAt() {
        return header.transcribedAt() == null ? receivedAt : header.transcribedAt();
    }

    /** The same, come in later. */
    public CommandEnvelope receivedAt(Instant later) {
        return new CommandEnvelope(command, negotiation, header, later, precondition, size);
    }

    /**
     * Whether it founds a new thing, rather than adding to one or correcting how it was founded.
     */
    public boolean founds() {
        return command instanceof CreatesThing && provenance().corrects() == null;
    }

    /** Whether it may also complete a thing that was founded before. */
    public boolean mayComplete() {
        return founds() && command instanceof CompletesPlanned;
    }

    /** Whether it founds a thing, whatever may be there by now: nothing need be read for it. */
    public boolean foundsUnread() {
        return founds() && precondition == null;
    }
}
