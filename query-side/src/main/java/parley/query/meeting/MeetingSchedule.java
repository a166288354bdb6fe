package parley.query.meeting;

/** The stage of a meeting. */
public enum MeetingSchedule {
    ANNOUNCED,
    POSTPONED,
    CANCELLED,
    HELD
}
