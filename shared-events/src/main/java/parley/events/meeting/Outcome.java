package parley.events.meeting;

/** What came of a meeting. That nothing was agreed, or nothing said, is a fact too. */
public enum Outcome {
    AGREEMENT,
    PROGRESS,
    LIMITED_PROGRESS,
    INCONCLUSIVE,
    NO_AGREEMENT,
    NONE,
    UNDISCLOSED
}
