package parley.command.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import parley.eventstore.AppendResult;
import parley.problem.Problem;

/** What is answered to one line, as a line. */
@SchemaName("Reply")
sealed interface LineResult {
    /** Counted from 1. */
    long line();

    /** What became of it. */
    Status status();

    enum Status {
        /** It is on record now. */
        RECORDED,
        /** It was on record before, and nothing was stored now. */
        REPEATED,
        /** It is not stored, and will not be by sending it again unchanged. */
        REFUSED,
        /** Whether it was stored is not known. */
        UNANSWERED
    }

    /**
     * It is on record: what its {@link parley.command.api.CommandResult} would say.
     *
     * @param positions the first and the last position of its events in the log
     */
    record OnRecord(
            long line,
            Status status,
            String record,
            String thing,
            long version,
            List<Long> positions,
            Instant recordedAt)
            implements LineResult {
        static OnRecord of(long line, AppendResult stored) {
            return new OnRecord(
                    line,
                    stored.repeated() ? Status.REPEATED : Status.RECORDED,
                    stored.record().value(),
                    stored.thing().toString(),
                    stored.version(),
                    List.of(stored.firstPosition(), stored.lastPosition()),
                    stored.recordedAt());
        }
    }

    /**
     * It is not, as far as is known.
     *
     * @param record the command's id, where it has one
     * @param problem what the same command would have been answered alone
     */
    record NotOnRecord(
            long line, Status status, @Nullable String record, Map<String, Object> problem)
            implements LineResult {
        static NotOnRecord of(long line, Status status, @Nullable String record, Problem problem) {
            return new NotOnRecord(line, status, record, problem.document());
        }
    }
}
