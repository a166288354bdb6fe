package parley.events.meeting;

/** The outcome of a meeting. That nothing was agreed or disclosed is a fact too. */
public enum Outcome {
    AGREEMENT,
    PROGRESS,
    LIMITED_PROGRESS,
    INCONCLUSIVE,
    NO_AGREEMENT,
    NONE,
    UNDISCLOSED
}
