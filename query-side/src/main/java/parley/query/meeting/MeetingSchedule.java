package parley.query.meeting;

/** How far a meeting has come: from announced to held. */
public enum MeetingSchedule {
    ANNOUNCED,
    POSTPONED,
    CANCELLED,
    HELD
}
