package parley.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.RecordKey;
import parley.eventstore.RecordHeader;

/**
 * A command with everything known about it when it arrives.
 *
 * @param command what is to be recorded
 * @param negotiation the negotiation in which to record it
 * @param header the id, sources and recorder of its record; the record's id is the command's
 * @param receivedAt the time of arrival, or a later one that also counts as the present
 * @param precondition the version that its thing must have; null if the caller requires none
 * @param size bytes received, an estimate of what its record takes in memory
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

    /** Returns the name of its record in the whole log. */
    public RecordKey key() {
        return new RecordKey(negotiation, record());
    }

    public Provenance provenance() {
        return header.provenance();
    }

    /**
     * Returns the present of the decision: the recorded time of an archive or, without one, the
     * time of arrival.
     */
    public Instant decidedAt() {
        return header.transcribedAt() == null ? receivedAt : header.transcribedAt();
    }

    /** Returns the same envelope with a later time of arrival. */
    public CommandEnvelope receivedAt(Instant later) {
        return new CommandEnvelope(command, negotiation, header, later, precondition, size);
    }

    /**
     * Whether it creates its thing, rather than adding to it or correcting the record that created
     * it.
     */
    public boolean createsThing() {
        return command instanceof CreatesThing && provenance().corrects() == null;
    }

    /** Whether it may also complete a thing that was created before. */
    public boolean mayComplete() {
        return createsThing() && command instanceof CompletesPlanned;
    }

    /** Whether it can be decided unread: it creates its thing, without a precondition. */
    public boolean createsWithoutReading() {
        return createsThing() && precondition == null;
    }
}
