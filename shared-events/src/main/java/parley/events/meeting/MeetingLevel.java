package parley.events.meeting;

/** The level of those who meet: of the highest among them. */
public enum MeetingLevel {
    HEADS_OF_STATE_OR_GOVERNMENT,
    MINISTERS,
    ENVOYS,
    EXPERTS
}
