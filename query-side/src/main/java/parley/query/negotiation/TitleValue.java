package parley.query.negotiation;

/** What a negotiation came to be called. */
public record TitleValue(String title) {}
