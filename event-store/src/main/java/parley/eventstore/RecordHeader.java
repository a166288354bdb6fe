package parley.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import parley.events.Provenance;
import parley.events.RecordId;

/**
 * The data that all events of a record share. It is created once, when the command arrives.
 *
 * @param provenance the record's id (which is the command's), correction, attributions and note
 * @param digest SHA-256 of the command as it was understood, in hex: distinguishes a repeat from
 *     another command
 * @param recorder the authenticated sender of the command
 * @param transcribedAt the recorded time given by an archive, to the microsecond; absent where
 *     Parley records it now
 * @param correlation the business exchange it belongs to
 * @param causation what caused it
 */
public record RecordHeader(
        Provenance provenance,
        String digest,
        String recorder,
        @Nullable Instant transcribedAt,
        @Nullable String correlation,
        @Nullable String causation) {
    public RecordHeader {
        if (transcribedAt != null) {
            transcribedAt = transcribedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public RecordId record() {
        return provenance.record();
    }
}
