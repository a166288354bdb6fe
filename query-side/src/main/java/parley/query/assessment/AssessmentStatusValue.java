package parley.query.assessment;

import org.jspecify.annotations.Nullable;

/** The status of an assessment, with the reason for a withdrawal. */
public record AssessmentStatusValue(AssessmentStatus status, @Nullable String reason) {}
