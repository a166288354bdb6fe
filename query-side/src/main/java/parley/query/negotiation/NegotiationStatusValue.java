package parley.query.negotiation;

import org.jspecify.annotations.Nullable;

/** Whether a negotiation goes on, and why it is otherwise than before. */
public record NegotiationStatusValue(NegotiationStatus status, @Nullable String reason) {}
