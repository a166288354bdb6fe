package parley.eventstore;

import java.time.Instant;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * A record as stored in the log.
 *
 * @param version the number of events in the thing's stream after it
 * @param firstPosition the position of its first event; the others follow without gaps
 * @param repeated whether it had been stored before, and nothing was stored this time
 */
public record AppendResult(
        RecordId record,
        Thing thing,
        long version,
        long firstPosition,
        long lastPosition,
        Instant recordedAt,
        boolean repeated) {

    public AppendResult repeated(boolean repeated) {
        return new AppendResult(
                record, thing, version, firstPosition, lastPosition, recordedAt, repeated);
    }
}
