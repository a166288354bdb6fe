package parley.command.bulk;

import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.problem.Problem;

/** One line of a body of many commands, as it was read. */
sealed interface BulkLine {
    /** Counted from 1. */
    long number();

    /** A command that can be submitted. */
    record Command(long number, CommandEnvelope envelope) implements BulkLine {}

    /**
     * A line that is no command, or one that the user may not send.
     *
     * @param record the command's id as far as it could be read
     */
    record Faulty(long number, @Nullable String record, Problem problem) implements BulkLine {}

    /**
     * The end of the body.
     *
     * @param number of the last line; 0 if there is none
     * @param brokenOff why more lines may have been intended; null if the body is complete
     */
    record Last(long number, @Nullable Problem brokenOff) implements BulkLine {}
}
