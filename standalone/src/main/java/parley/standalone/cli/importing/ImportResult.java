package parley.standalone.cli.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.standalone.cli.http.ApiProblem;

/**
 * A line of a bulk response: the result of a line that was sent or, at the end, the summary.
 *
 * @param line its number; null in the summary
 * @param status recorded, repeated, refused or unanswered
 * @param record the id of the command
 * @param cautions what may be a slip in a line that was recorded
 * @param problem why it was not recorded, or why the response broke off
 * @param end complete, stopped or broken-off; only in the summary
 * @param resumeAt the first line to send again if the response stopped or broke off
 * @param decidedOn in a dry run, the position of the log on which it began
 */
record ImportResult(
        @Nullable Long line,
        @Nullable String status,
        @Nullable String record,
        List<Caution> cautions,
        @Nullable ApiProblem problem,
        @Nullable String end,
        @Nullable Long resumeAt,
        @Nullable Long decidedOn) {

    /** What may be a slip. */
    record Caution(String detail) {}

    ImportResult {
        cautions = Objects.requireNonNullElse(cautions, List.of());
    }

    /** Returns the line's number and, if it has one, its command's id. */
    String name() {
        return record == null ? "Line " + line : "Line %d (%s)".formatted(line, record);
    }

    String reason() {
        return String.valueOf(problem);
    }
}
