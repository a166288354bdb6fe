package parley.events.meeting;

/** The format of a meeting. */
public enum MeetingFormat {
    BILATERAL,
    TRILATERAL,
    MULTILATERAL,
    PRIVATE,
    SIDELINE_CONSULTATION,
    /** The delegations meet the mediators, and not each other. */
    PROXIMITY,
    CALL,
    VIDEO
}
