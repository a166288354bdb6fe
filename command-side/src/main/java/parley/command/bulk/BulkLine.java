package parley.command.bulk;

import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.problem.Problem;

/** One line of a body of many commands, as it was read. */
sealed interface BulkLine {
    /** Counted from 1. */
    long number();

    /** It can be submitted. */
    record Command(long number, CommandEnvelope envelope) implements BulkLine {}

    /**
     * It is no command, or not this caller's to give.
     *
     * @param record the command's id as far as it could be read
     */
    record Faulty(long number, @Nullable String record, Problem problem) implements BulkLine {}

    /**
     * There are no more.
     *
     * @param number of the last one; 0 if there is none
     * @param brokenOff why more may have been meant to come
     */
    record Last(long number, @Nullable Problem brokenOff) implements BulkLine {}
}
