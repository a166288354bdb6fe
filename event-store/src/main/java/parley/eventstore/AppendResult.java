package parley.eventstore;

import java.time.Instant;
import parley.events.RecordId;
import parley.events.Thing;

/**
 * A record as it stands in the log.
 *
 * @param version how many events the thing's stream held after it
 * @param firstPosition the position of its first event; the others follow without a hole
 * @param repeated it was stored before, and this time nothing was
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
