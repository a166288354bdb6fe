package parley.command.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;

/**
 * The last line of the answer; without it, the answer is not whole.
 *
 * @param lines how many were read, blank ones included
 * @param lastPosition the last position in the log of what is on record by now; 0 if nothing is
 * @param resumeAt the first line to send again, where not all were answered
 * @param problem why not
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
        @Nullable Long resumeAt,
        @Nullable Map<String, Object> problem) {
    enum End {
        /** Every line was answered. */
        COMPLETE,
        /** Not every line was. */
        BROKEN_OFF
    }
}
