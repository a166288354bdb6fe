package parley.standalone.cli.importing;

import org.jspecify.annotations.Nullable;
import parley.standalone.cli.http.ApiProblem;

/**
 * A line of a bulk response: the result of a line that was sent or, at the end, the summary.
 *
 * @param line its number; null in the summary
 * @param status recorded, repeated, refused or unanswered
 * @param record the id of the command
 * @param problem why it was not recorded, or why the response broke off
 * @param end complete, stopped or broken-off; only in the summary
 * @param resumeAt the first line to send again if the response stopped or broke off
 * @param decidedOn in a dry run, the position of the log on which it began
 */
record ImportResult(
        @Nullable Long line,
        @Nullable String status,
        @Nullable String record,
        @Nullable ApiProblem problem,
        @Nullable String end,
        @Nullable Long resumeAt,
        @Nullable Long decidedOn) {

    String reason() {
        return String.valueOf(problem);
    }
}
