package parley.events.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.person.PersonId;

/** What is on record about a party to a negotiation. */
public sealed interface PartyEvent extends Event {
    PartyId party();

    /**
     * A party came into the negotiation.
     *
     * @param roles its roles, at least one, in the order of {@link PartyRole}
     * @param from since when it has had them; absent means throughout
     * @param until when that ended, where it is known to have
     */
    @EventType("party-admitted")
    record PartyAdmitted(
            PartyId party,
            String name,
            PartyType type,
            List<PartyRole> roles,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PartyEvent {
        public PartyAdmitted {
            name = TextRules.line(name);
            roles = PartyRole.inOrder(roles);
        }
    }

    /**
     * A party's roles became others.
     *
     * @param roles all that it has from then on, at least one, in the order of {@link PartyRole}
     * @param from since when
     * @param until when that ended, where it is known to have
     */
    @EventType("party-role-changed")
    record PartyRoleChanged(
            PartyId party,
            List<PartyRole> roles,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PartyEvent {
        public PartyRoleChanged {
            roles = PartyRole.inOrder(roles);
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A person came to represent a party. One person may represent several, and a party may have
     * several delegates.
     *
     * @param function as what, in words ("head of delegation")
     * @param from since when; absent means throughout
     * @param until when that ended, where it is known to have
     */
    @EventType("delegate-appointed")
    record DelegateAppointed(
            PartyId party,
            PersonId delegate,
            @Nullable String function,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PartyEvent {
        public DelegateAppointed {
            function = TextRules.optionalLine(function);
        }
    }

    /**
     * A person represents a party no longer.
     *
     * @param from since when
     */
    @EventType("delegate-released")
    record DelegateReleased(
            PartyId party, PersonId delegate, @Nullable String reason, ValidTime from)
            implements PartyEvent {
        public DelegateReleased {
            reason = TextRules.optionalPassage(reason);
        }
    }
}
