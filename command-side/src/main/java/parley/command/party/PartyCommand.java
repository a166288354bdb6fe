package parley.command.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.InvalidField;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.party.PartyType;
import parley.events.party.Succession;
import parley.events.person.PersonId;

/** The commands about a party. */
public sealed interface PartyCommand extends ThingCommand {
    PartyId party();

    @Override
    default PartyId thing() {
        return party();
    }

    /** See {@link PartyAdmitted}. */
    @Emits(
            value = PartyAdmitted.class,
            summary = "Records that a party takes part in a negotiation, and in which roles.")
    record AdmitParty(
            PartyId party,
            String name,
            PartyType type,
            List<PartyRole> roles,
            @Nullable ValidTime from,
            @Nullable ValidTime until,
            List<Uri> sameAs)
            implements PartyCommand, CreatesThing {
        public AdmitParty {
            sameAs = InvalidField.check("sameAs", sameAs, Uri::sameAs);
            name = FieldRules.line("name", name);
            roles = FieldRules.some("roles", roles, "a party must have at least one role");
            from = FieldRules.optionalMoment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }

    /** See {@link PartyRoleChanged}. */
    @Emits(
            value = PartyRoleChanged.class,
            summary = "Records all the roles that a party has from a given time on.")
    record ChangePartyRole(
            PartyId party,
            List<PartyRole> roles,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PartyCommand {
        public ChangePartyRole {
            roles = FieldRules.some("roles", roles, "a party must have at least one role");
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.moment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }

    /** See {@link DelegateAppointed}. */
    @Emits(value = DelegateAppointed.class, summary = "Records that a person speaks for a party.")
    record AppointDelegate(
            PartyId party,
            PersonId delegate,
            @Nullable String function,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements PartyCommand {
        public AppointDelegate {
            function = FieldRules.optionalLine("function", function);
            from = FieldRules.optionalMoment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }

    /** See {@link DelegateReleased}. */
    @Emits(
            value = DelegateReleased.class,
            summary = "Records that a person no longer speaks for a party.")
    record ReleaseDelegate(
            PartyId party, PersonId delegate, @Nullable String reason, ValidTime from)
            implements PartyCommand {
        public ReleaseDelegate {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }
    }

    /** See {@link SuccessionRecorded}. */
    @Emits(
            value = SuccessionRecorded.class,
            summary =
                    "Records that a party was succeeded by another, merged into it or split from it.")
    record RecordSuccession(
            PartyId party,
            Succession succession,
            PartyId other,
            @Nullable String summary,
            ValidTime from)
            implements PartyCommand {
        public RecordSuccession {
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.moment("from", from);
        }
    }
}
