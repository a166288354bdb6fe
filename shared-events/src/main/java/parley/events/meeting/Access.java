package parley.events.meeting;

/** Whether others than the delegations could attend or follow a meeting. */
public enum Access {
    PUBLIC,
    CLOSED
}
