package parley.query.negotiation;

/** The changed summary of a negotiation. */
public record SummaryValue(String summary) {}
