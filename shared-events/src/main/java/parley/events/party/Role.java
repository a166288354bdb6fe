package parley.events.party;

/** What a party does in a negotiation; it may do several things at once. */
public enum Role {
    PRINCIPAL,
    MEDIATOR,
    BROKER,
    OBSERVER,
    CONSULTED,
    GUARANTOR
}
