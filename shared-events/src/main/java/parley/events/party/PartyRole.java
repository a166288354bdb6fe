package parley.events.party;

import java.util.List;
import java.util.TreeSet;
import parley.events.InvalidValue;
import parley.events.SchemaName;

/** A role of a party in a negotiation; it may have several at once. */
@SchemaName("Role")
public enum PartyRole {
    PRINCIPAL,
    MEDIATOR,
    BROKER,
    OBSERVER,
    CONSULTED,
    GUARANTOR,
    HOST;

    /** Returns the distinct roles in their order. */
    static List<PartyRole> inOrder(List<PartyRole> roles) {
        if (roles.isEmpty()) {
            throw new InvalidValue("a party must have at least one role");
        }
        return List.copyOf(new TreeSet<>(roles));
    }
}
