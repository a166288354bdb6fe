package parley.command.door;

import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.door.Problem;

/** One line of a body of many commands, as it was read. */
sealed interface Line {
    /** Counted from 1. */
    long number();

    /** It can be submitted. */
    record Command(long number, CommandEnvelope envelope) implements Line {}

    /**
     * It is no command, or not this caller's to give.
     *
     * @param record the command's id as far as it could be read
     */
    record Faulty(long number, @Nullable String record, Problem problem) implements Line {}

    /**
     * There are no more.
     *
     * @param number of the last one; 0 if there is none
     * @param brokenOff why more may have been meant to come
     */
    record Last(long number, @Nullable Problem brokenOff) implements Line {}
}
