package parley.events.meeting;

/** How a meeting relates to another one. */
public record Relation(RelationType type, MeetingId to) {

    /** The ways in which one meeting relates to another. */
    public enum RelationType {
        SESSION_OF,
        FOLLOWS,
        SIDELINE_OF
    }
}
