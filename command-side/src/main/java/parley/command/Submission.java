package parley.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.Invalid;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;

/**
 * A command as it comes in through a door, with all that is known of it there.
 *
 * @param negotiation in which it is to be recorded
 * @param command what is to be recorded
 * @param provenance what the record says of itself; its id is the command's
 * @param digest SHA-256 of the command's canonical JSON, in hex: tells a repeat from another
 *     command
 * @param recorder who submits it, as authenticated
 * @param receivedAt when it came in, or a later moment that is the present too
 * @param transcribedAt the recorded time that an archive gives it; absent for what is recorded now
 * @param precondition what its thing's version is to be, where the caller cares
 * @param correlation the business exchange it belongs to
 * @param causation what brought it about
 */
public record Submission(
        NegotiationId negotiation,
        Command command,
        Provenance provenance,
        String digest,
        String recorder,
        Instant receivedAt,
        @Nullable Instant transcribedAt,
        @Nullable Precondition precondition,
        @Nullable String correlation,
        @Nullable String causation) {
    public Submission {
        if (command instanceof ThingCommand about
                && about.thing() instanceof NegotiationId named
                && !named.equals(negotiation)) {
            throw new Invalid(
                    "a negotiation must be recorded in itself, not in " + negotiation.value());
        }
    }

    public RecordId record() {
        return provenance.record();
    }

    /** The present of the decision: when it is, or was, recorded. */
    public Instant decidedAt() {
        return transcribedAt == null ? receivedAt : transcribedAt;
    }

    /** The same submission, come in later. */
    public Submission receivedAt(Instant later) {
        return new Submission(
                negotiation,
                command,
                provenance,
                digest,
                recorder,
                later,
                transcribedAt,
                precondition,
                correlation,
                causation);
    }

    /**
     * Whether it founds a new thing, rather than adding to one or correcting how it was founded.
     */
    public boolean founds() {
        return command instanceof Founding && provenance.corrects() == null;
    }

    /** Whether it may also complete a thing that was founded before. */
    public boolean mayComplete() {
        return founds() && command instanceof Completing;
    }
}
