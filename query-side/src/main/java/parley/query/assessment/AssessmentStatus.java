package parley.query.assessment;

/** Whether the author of an assessment stands by it. */
public enum AssessmentStatus {
    HELD,
    WITHDRAWN
}
