package parley.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import parley.events.Provenance;
import parley.events.RecordId;

/**
 * What every event of a record carries besides itself. It is made once, where the command comes in,
 * and goes with it to the log.
 *
 * @param provenance the record's id (which is the command's), and what it says of itself
 * @param digest SHA-256 of the command's canonical JSON, in hex: tells a repeat from another
 *     command
 * @param recorder who records it, as authenticated
 * @param transcribedAt the recorded time that an archive gives it, to the microsecond; absent for
 *     what is recorded now
 * @param correlation the business exchange it belongs to
 * @param causation what brought it about
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
