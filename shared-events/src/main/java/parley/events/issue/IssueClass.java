package parley.events.issue;

/** What kind of question an issue is. */
public enum IssueClass {
    CORE,
    TECHNICAL,
    HUMANITARIAN
}
