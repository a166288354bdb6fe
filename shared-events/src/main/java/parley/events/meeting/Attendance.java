package parley.events.meeting;

import parley.events.SchemaName;

/** Whether people outside the delegations could attend or follow a meeting. */
@SchemaName("Access")
public enum Attendance {
    PUBLIC,
    CLOSED
}
