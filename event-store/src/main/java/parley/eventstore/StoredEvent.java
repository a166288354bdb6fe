package parley.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * One row of the log. All instants have microseconds.
 *
 * @param position 1, 2, 3 … through the whole log
 * @param appendedAt when Parley wrote it; rises from batch to batch through the whole log
 * @param recordedAt when it entered the negotiation's record; equals appendedAt unless transcribed
 * @param transcribed recordedAt is an archive's, given by a transcriber
 * @param version its index in the thing's stream, from 0
 * @param record the id of the record, and of the command, that it belongs to
 * @param sequence its index in that record, from 0
 * @param root the first record of the chain that its record corrects; the record itself when it
 *     corrects none
 * @param type declared name of the event, to be read with its revision by {@link
 *     parley.json.EventJson}
 * @param payload the event, the exact text stored
 * @param metadata what the record says of itself, the exact text stored
 * @param hash SHA-256 over all the rest: see {@link RowHash}
 */
@SuppressWarnings("ArrayRecordComponent") // rows are compared by position; a copy each would cost
public record StoredEvent(
        long position,
        Instant appendedAt,
        Instant recordedAt,
        boolean transcribed,
        Thing thing,
        long version,
        RecordId record,
        int sequence,
        RecordId root,
        String type,
        int revision,
        UUID eventId,
        String recorder,
        @Nullable String correlation,
        @Nullable String causation,
        String payload,
        String metadata,
        byte[] hash) {

    /** The same row with the hash that it should have. */
    public StoredEvent hashed() {
        return new StoredEvent(
                position,
                appendedAt,
                recordedAt,
                transcribed,
                thing,
                version,
                record,
                sequence,
                root,
                type,
                revision,
                eventId,
                recorder,
                correlation,
                causation,
                payload,
                metadata,
                RowHash.of(this));
    }
}
