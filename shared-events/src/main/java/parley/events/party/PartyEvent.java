package parley.events.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.person.PersonId;

/** Events about a party. */
public sealed interface PartyEvent extends Event {
    PartyId party();

    /**
     * A party joined the negotiation.
     *
     * @param roles its roles, at least one, in the order of {@link PartyRole}
     * @param from since when it has had them; absent means throughout
     * @param until when that ended, where it is known to have
     * @param sameAs what this party is elsewhere: in Wikidata, GeoNames, a standard or a data set
     */
    @EventType("party-admitted")
    record PartyAdmitted(
            PartyId party,
            String name,
            PartyType type,
            List<PartyRole> roles,
            @Nullable ValidTime from,
            @Nullable ValidTime until,
            List<Uri> sameAs)
            implements PartyEvent {
        public PartyAdmitted {
            sameAs = Uri.sameAs(sameAs);
            name = TextRules.line(name);
            roles = PartyRole.inOrder(roles);
        }
    }

    /**
     * A party's roles changed.
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
     * A person became a delegate of a party. A person may represent several parties, and a party
     * may have several delegates.
     *
     * @param function the delegate's function, in words ("head of delegation")
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
     * A person no longer represents a party.
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

    /**
     * What became of a party, or what it came from: another one that is on record too.
     *
     * @param from when
     */
    @EventType("succession-recorded")
    record SuccessionRecorded(
            PartyId party,
            Succession succession,
            PartyId other,
            @Nullable String summary,
            ValidTime from)
            implements PartyEvent {
        public SuccessionRecorded {
            if (other.equals(party)) {
                throw new InvalidValue("no party succeeds itself");
            }
            summary = TextRules.optionalPassage(summary);
        }
    }
}
