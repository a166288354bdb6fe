package parley.command.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyId;
import parley.events.party.PartyType;
import parley.events.party.Role;
import parley.events.person.PersonId;

/** What can be recorded about a party. */
public sealed interface PartyCommand extends ThingCommand {
    PartyId party();

    @Override
    default PartyId thing() {
        return party();
    }

    /** See {@link PartyAdmitted}. */
    @Records(
            value = PartyAdmitted.class,
            summary = "Records that a party takes part in a negotiation, and in which roles.")
    record AdmitParty(
            PartyId party,
            String name,
            PartyType type,
            List<Role> roles,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PartyCommand, Founding {
        public AdmitParty {
            name = Field.line("name", name);
            roles = Field.some("roles", roles, "a party must have at least one role");
            from = Field.optionalMoment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }

    /** See {@link PartyRoleChanged}. */
    @Records(
            value = PartyRoleChanged.class,
            summary = "Records all the roles that a party has from a given time on.")
    record ChangePartyRole(
            PartyId party,
            List<Role> roles,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PartyCommand {
        public ChangePartyRole {
            roles = Field.some("roles", roles, "a party must have at least one role");
            summary = Field.optionalPassage("summary", summary);
            from = Field.moment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }

    /** See {@link DelegateAppointed}. */
    @Records(value = DelegateAppointed.class, summary = "Records that a person speaks for a party.")
    record AppointDelegate(
            PartyId party,
            PersonId delegate,
            @Nullable String function,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PartyCommand {
        public AppointDelegate {
            function = Field.optionalLine("function", function);
            from = Field.optionalMoment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }

    /** See {@link DelegateReleased}. */
    @Records(
            value = DelegateReleased.class,
            summary = "Records that a person no longer speaks for a party.")
    record ReleaseDelegate(
            PartyId party, PersonId delegate, @Nullable String reason, ValidTime from)
            implements PartyCommand {
        public ReleaseDelegate {
            reason = Field.optionalPassage("reason", reason);
            from = Field.moment("from", from);
        }
    }
}
