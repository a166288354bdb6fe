package parley.events.issue;

/** The class of an issue. */
public enum IssueClass {
    CORE,
    TECHNICAL,
    HUMANITARIAN
}
