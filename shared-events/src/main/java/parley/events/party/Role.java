package parley.events.party;

import java.util.List;
import java.util.TreeSet;
import parley.events.Invalid;
import parley.events.SchemaName;

/** What a party does in a negotiation; it may do several things at once. */
@SchemaName("Role")
public enum Role {
    PRINCIPAL,
    MEDIATOR,
    BROKER,
    OBSERVER,
    CONSULTED,
    GUARANTOR;

    /** Each of them once, in their order. */
    static List<Role> inOrder(List<Role> roles) {
        if (roles.isEmpty()) {
            throw new Invalid("a party must have at least one role");
        }
        return List.copyOf(new TreeSet<>(roles));
    }
}
