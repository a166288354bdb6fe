package parley.command.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.command.handling.Caution;
import parley.events.SchemaName;
import parley.eventstore.AppendResult;
import parley.problem.Problem;

/** The result of one line, written as a line. */
@SchemaName("Reply")
sealed interface LineResult {
    /** Counted from 1. */
    long line();

    Status status();

    /** In a dry run, what would have become of the command. */
    enum Status {
        /** The command was stored. */
        RECORDED,
        /** The command had been stored before, and nothing was stored now. */
        REPEATED,
        /** It was not stored, nor would it be if sent again unchanged. */
        REFUSED,
        /** It is not known whether it was stored. */
        UNANSWERED
    }

    /**
     * A stored command: the content of its {@link parley.command.api.CommandResult}.
     *
     * @param positions the first and the last position of its events in the log
     * @param cautions what may be a slip; absent if nothing is
     */
    record OnRecord(
            long line,
            Status status,
            String record,
            String thing,
            long version,
            List<Long> positions,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Caution> cautions)
            implements LineResult {
        static OnRecord of(long line, AppendResult stored, List<Caution> cautions) {
            return new OnRecord(
                    line,
                    LineResult.status(stored),
                    stored.record().value(),
                    stored.thing().toString(),
                    stored.version(),
                    List.of(stored.firstPosition(), stored.lastPosition()),
                    stored.recordedAt(),
                    cautions);
        }
    }

    /**
     * A command of a dry run that would be stored. It has no positions and no time: what others
     * record meanwhile decides on these.
     *
     * @param dryRun always true
     * @param cautions what may be a slip; absent if nothing is
     */
    record WouldBeOnRecord(
            long line,
            boolean dryRun,
            Status status,
            String record,
            String thing,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Caution> cautions)
            implements LineResult {
        static WouldBeOnRecord of(long line, AppendResult stored, List<Caution> cautions) {
            return new WouldBeOnRecord(
                    line,
                    true,
                    LineResult.status(stored),
                    stored.record().value(),
                    stored.thing().toString(),
                    stored.version(),
                    cautions);
        }
    }

    private static Status status(AppendResult stored) {
        return stored.repeated() ? Status.REPEATED : Status.RECORDED;
    }

    /**
     * A command that is not stored, as far as is known.
     *
     * @param record the command's id, where it has one
     * @param problem the one that the command would have got alone
     */
    record NotOnRecord(
            long line, Status status, @Nullable String record, Map<String, Object> problem)
            implements LineResult {
        static NotOnRecord of(long line, Status status, @Nullable String record, Problem problem) {
            return new NotOnRecord(line, status, record, problem.document());
        }
    }
}
