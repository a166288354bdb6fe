package parley.query.claim;

import org.jspecify.annotations.Nullable;

/** The status of a claim, with the reason if it changed. */
public record ClaimStatusValue(ClaimStatus status, @Nullable String reason) {}
