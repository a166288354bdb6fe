package parley.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * A row of the log. All instants are truncated to microseconds.
 *
 * @param position its place in the whole log: 1, 2, 3 …
 * @param appendedAt when Parley wrote it; increases from batch to batch
 * @param recordedAt when it entered the negotiation's record; equals appendedAt unless transcribed
 * @param transcribed whether recordedAt was given by an archive
 * @param version its index in the thing's stream, from 0
 * @param record the id of its record, which is the command's
 * @param sequence its index in that record, from 0
 * @param root the first record of its chain of corrections; the record itself if it corrects none
 * @param type the event's declared name; {@link parley.json.EventJson} reads it with its revision
 * @param payload the event's JSON, exactly as stored
 * @param payloadSalt 16 random bytes for the payload's {@link SaltedHash}
 * @param metadata the record's digest, correction, attributions and note, exactly as stored
 * @param metadataSalt 16 random bytes for the metadata's {@link SaltedHash}
 * @param hash proves all other columns: see {@link RowHash}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position; copies would cost
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
        byte[] payloadSalt,
        String metadata,
        byte[] metadataSalt,
        byte[] hash) {

    /** Returns this row with its computed hash. */
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
                payloadSalt,
                metadata,
                metadataSalt,
                RowHash.of(this));
    }
}
