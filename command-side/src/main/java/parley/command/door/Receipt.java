package parley.command.door;

import java.time.Instant;
import java.util.List;
import parley.events.SchemaName;
import parley.log.Stored;

/**
 * What became of a command.
 *
 * @param positions the first and the last position of its events in the log
 * @param repeated whether it had been stored before, and nothing was stored now
 */
@SchemaName("Receipt")
record Receipt(
        String record,
        String thing,
        long version,
        List<Long> positions,
        Instant recordedAt,
        boolean repeated) {
    static Receipt of(Stored stored) {
        return new Receipt(
                stored.record().value(),
                stored.thing().toString(),
                stored.version(),
                List.of(stored.firstPosition(), stored.lastPosition()),
                stored.recordedAt(),
                stored.repeated());
    }
}
