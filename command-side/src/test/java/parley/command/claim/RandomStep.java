package parley.command.claim;

/**
 * Something that a recorder tries. Earlier records are named by a number, counted round and round
 * through all ids given so far.
 */
sealed interface RandomStep {
    record Try(ExpectedMove move) implements RandomStep {}

    /** By the same command, as it should be. */
    record Correct(int record) implements RandomStep {}

    /** By some command, mostly another one. */
    record CorrectBy(int record, ExpectedMove move) implements RandomStep {}

    record Retract(int record) implements RandomStep {}
}
