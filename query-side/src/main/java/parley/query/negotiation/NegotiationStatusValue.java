package parley.query.negotiation;

import org.jspecify.annotations.Nullable;

/** The status of a negotiation, with the reason if it changed. */
public record NegotiationStatusValue(NegotiationStatus status, @Nullable String reason) {}
