package parley.query.assessment;

import org.jspecify.annotations.Nullable;

/** Whether an assessment is held, or why it no longer is. */
public record AssessmentStatusValue(AssessmentStatus status, @Nullable String reason) {}
