package parley.events.meeting;

/** Who meets whom. */
public enum MeetingFormat {
    BILATERAL,
    TRILATERAL,
    MULTILATERAL,
    PRIVATE,
    SIDELINE_CONSULTATION
}
