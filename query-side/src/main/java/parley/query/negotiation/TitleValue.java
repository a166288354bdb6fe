package parley.query.negotiation;

/** The changed title of a negotiation. */
public record TitleValue(String title) {}
