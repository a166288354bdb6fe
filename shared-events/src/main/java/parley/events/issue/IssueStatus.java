package parley.events.issue;

/** The status of an issue, in order of progress. */
public enum IssueStatus {
    RAISED,
    DEADLOCKED,
    STALLED,
    UNDER_DISCUSSION,
    PROGRESS,
    AGREED_IN_PRINCIPLE,
    /** Agreed once, and not kept. */
    VIOLATED,
    AGREED,
    IMPLEMENTED,
    /** Off the table; outside of that order, so last. */
    DROPPED
}
