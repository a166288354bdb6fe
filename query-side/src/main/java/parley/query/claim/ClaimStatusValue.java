package parley.query.claim;

import org.jspecify.annotations.Nullable;

/** How far a claim is established, and why it is otherwise than before. */
public record ClaimStatusValue(ClaimStatus status, @Nullable String reason) {}
