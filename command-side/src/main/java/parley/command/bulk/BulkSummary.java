package parley.command.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;

/**
 * The last line of a response; without it, the response is incomplete.
 *
 * @param lines number of lines read, including blank ones
 * @param lastPosition the last position of the recorded commands in the log; 0 if there are none
 * @param decidedOn in a dry run, the position of the log on which the first line was decided
 * @param resumeAt the first line to send again, where not all were answered
 * @param problem why not all were answered, unless a line was not recorded
 */
@SchemaName("Summary")
record BulkSummary(
        End end,
        long lines,
        long recorded,
        long repeated,
        long refused,
        long unanswered,
        long lastPosition,
        @Nullable Long decidedOn,
        @Nullable Long resumeAt,
        @Nullable Map<String, Object> problem) {
    enum End {
        /** Every line was answered. */
        COMPLETE,
        /** A line was not recorded, and so none that came after it. */
        STOPPED,
        /** Not every line was answered. */
        BROKEN_OFF
    }
}
