package parley.query.negotiation;

/** Whether a negotiation goes on. */
public enum NegotiationStatus {
    OPEN,
    CLOSED
}
