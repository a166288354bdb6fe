package parley.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import parley.command.handling.Caution;
import parley.events.SchemaName;
import parley.eventstore.AppendResult;

/**
 * The result of a stored command.
 *
 * @param positions the first and the last position of its events in the log
 * @param repeated whether it had been stored before, and nothing was stored now
 * @param dryRun always false, which tells it from the answer to a dry run
 * @param cautions what may be a slip; absent if nothing is
 */
@SchemaName("Receipt")
record CommandResult(
        String record,
        String thing,
        long version,
        @JsonInclude List<Long> positions,
        Instant recordedAt,
        boolean repeated,
        boolean dryRun,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Caution> cautions) {
    static CommandResult of(AppendResult stored, List<Caution> cautions) {
        return new CommandResult(
                stored.record().value(),
                stored.thing().toString(),
                stored.version(),
                List.of(stored.firstPosition(), stored.lastPosition()),
                stored.recordedAt(),
                stored.repeated(),
                false,
                cautions);
    }
}
