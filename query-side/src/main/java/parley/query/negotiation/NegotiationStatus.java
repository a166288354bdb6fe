package parley.query.negotiation;

/** The status of a negotiation. */
public enum NegotiationStatus {
    OPEN,
    CLOSED
}
