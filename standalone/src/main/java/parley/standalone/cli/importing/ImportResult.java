package parley.standalone.cli.importing;

import org.jspecify.annotations.Nullable;
import parley.standalone.cli.http.ApiProblem;

/**
 * A line of the answer: what became of a line that was sent or, at the end, of all.
 *
 * @param line which one; absent in the summary
 * @param status recorded, repeated, refused or unanswered
 * @param record the command's id
 * @param problem why it is not on record, or why the answer has broken off
 * @param end complete or broken-off; present in the summary alone
 * @param resumeAt the first line to send again, where the answer has broken off
 */
record ImportResult(
        @Nullable Long line,
        @Nullable String status,
        @Nullable String record,
        @Nullable ApiProblem problem,
        @Nullable String end,
        @Nullable Long resumeAt) {

    /** Why it is not on record, in a line. */
    String complaint() {
        return String.valueOf(problem);
    }
}
