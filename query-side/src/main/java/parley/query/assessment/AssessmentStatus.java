package parley.query.assessment;

/** Whether its author still holds an assessment. */
public enum AssessmentStatus {
    HELD,
    WITHDRAWN
}
