package parley.command.claim;

/**
 * Something that a recorder tries. Earlier records are named by a number, counted round and round
 * through all ids given so far.
 */
sealed interface Step {
    record Try(Move move) implements Step {}

    /** By the same command, as it should be. */
    record Correct(int record) implements Step {}

    /** By some command, mostly another one. */
    record CorrectBy(int record, Move move) implements Step {}

    record Retract(int record) implements Step {}
}
