package parley.command.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementEvent.SignatureRecorded;
import parley.events.agreement.AgreementId;
import parley.events.agreement.AgreementStatus;
import parley.events.agreement.AgreementType;
import parley.events.agreement.SignatureStep;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.proposal.ProposalId;

/** The commands about an agreement. */
public sealed interface AgreementCommand extends ThingCommand {
    AgreementId agreement();

    @Override
    default AgreementId thing() {
        return agreement();
    }

    /** See {@link AgreementRecorded}. */
    @Emits(
            value = AgreementRecorded.class,
            summary = "Records what was agreed, by whom, on what and at which meeting.")
    record RecordAgreement(
            AgreementId agreement,
            String title,
            @Nullable AgreementType type,
            List<PartyId> parties,
            List<PartyId> thirdParties,
            List<IssueId> issues,
            @Nullable String terms,
            List<String> provisions,
            @Nullable String text,
            @Nullable Estimate size,
            @Nullable ProposalId proposal,
            @Nullable MeetingId meeting,
            @Nullable ValidTime reached)
            implements AgreementCommand, CreatesThing {
        public RecordAgreement {
            title = FieldRules.line("title", title);
            parties = List.copyOf(parties);
            thirdParties = List.copyOf(thirdParties);
            issues = List.copyOf(issues);
            terms = FieldRules.optionalPassage("terms", terms);
            provisions = FieldRules.passages("provisions", provisions);
            text = FieldRules.optionalLine("text", text);
            reached = FieldRules.optionalMoment("reached", reached);
        }
    }

    /** See {@link AgreementStatusRecorded}. */
    @Emits(
            value = AgreementStatusRecorded.class,
            summary =
                    "Records the status of an agreement: reported, signed, in force, implemented, breached or expired.")
    record RecordAgreementStatus(
            AgreementId agreement,
            AgreementStatus status,
            @Nullable PartyId party,
            ValidTime from,
            @Nullable ValidTime until,
            @Nullable MeetingId meeting,
            @Nullable String summary)
            implements AgreementCommand {
        public RecordAgreementStatus {
            from = FieldRules.moment("from", from);
            until = FieldRules.optionalMoment("until", until);
            summary = FieldRules.optionalPassage("summary", summary);
        }

        @Override
        public List<ValidTime> ahead() {
            return status == AgreementStatus.IN_FORCE ? List.of(from) : List.of();
        }
    }

    /** See {@link SignatureRecorded}. */
    @Emits(
            value = SignatureRecorded.class,
            summary =
                    "Records that a party initialled, signed, ratified or acceded to an agreement, or withdrew from it.")
    record RecordSignature(
            AgreementId agreement,
            PartyId party,
            SignatureStep step,
            List<PersonId> signatories,
            ValidTime from,
            @Nullable MeetingId meeting,
            @Nullable String summary)
            implements AgreementCommand {
        public RecordSignature {
            signatories = List.copyOf(signatories);
            from = FieldRules.moment("from", from);
            summary = FieldRules.optionalPassage("summary", summary);
        }
    }
}
