package parley.events.party;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Invalid;
import parley.events.Text;
import parley.events.ValidTime;

/** What is on record about a party to a negotiation. */
public sealed interface PartyEvent extends Event {
    PartyId party();

    /**
     * A party came into the negotiation.
     *
     * @param roles its roles, at least one, in the order of {@link Role}
     * @param from since when it has had them; absent means throughout
     * @param until when that ended, where it is known to have
     */
    @EventType("party-admitted")
    record PartyAdmitted(
            PartyId party,
            String name,
            PartyType type,
            List<Role> roles,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PartyEvent {
        public PartyAdmitted {
            name = Text.line(name);
            roles = inOrder(roles);
        }

        private static List<Role> inOrder(List<Role> roles) {
            if (roles.isEmpty()) {
                throw new Invalid("a party has at least one role");
            }
            Set<Role> distinct = new TreeSet<>(roles);
            return List.copyOf(distinct);
        }
    }
}
