package parley.query.negotiation;

/** How a negotiation came to be described. */
public record SummaryValue(String summary) {}
