package parley.command.bulk;

import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.problem.Problem;

/** One line of a body of many commands, as it was read. */
sealed interface BulkLine {
    /** Counted from 1. */
    long number();

    /** Whether it names a recorded time, as far as it could be read. */
    boolean transcribed();

    /** A command that can be submitted. */
    record Command(long number, CommandEnvelope envelope) implements BulkLine {
        @Override
        public boolean transcribed() {
            return envelope.header().transcribedAt() != null;
        }
    }

    /**
     * A line that is no command, or one that the user may not send.
     *
     * @param record the command's id as far as it could be read
     */
    record Faulty(long number, @Nullable String record, boolean transcribed, Problem problem)
            implements BulkLine {}

    /**
     * The end of the body.
     *
     * @param number of the last line; 0 if there is none
     * @param brokenOff why more lines may have been intended; null if the body is complete
     */
    record Last(long number, @Nullable Problem brokenOff) implements BulkLine {
        @Override
        public boolean transcribed() {
            return false;
        }
    }
}
