package parley.command.claim;

/** An attempt by a recorder. A number names an earlier record, modulo the ids given so far. */
sealed interface RandomStep {
    record Try(ExpectedMove move) implements RandomStep {}

    /** With the same command, as required. */
    record Correct(int record) implements RandomStep {}

    /** With any command, mostly another one. */
    record CorrectBy(int record, ExpectedMove move) implements RandomStep {}

    record Retract(int record) implements RandomStep {}
}
