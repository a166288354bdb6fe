package parley.events.issue;

/** How far an issue has come, from first raised to carried out; the order is that of advance. */
public enum IssueStatus {
    RAISED,
    DEADLOCKED,
    STALLED,
    UNDER_DISCUSSION,
    PROGRESS,
    AGREED_IN_PRINCIPLE,
    AGREED,
    IMPLEMENTED,
    /** Off the table; it stands outside that order, behind all others. */
    DROPPED
}
