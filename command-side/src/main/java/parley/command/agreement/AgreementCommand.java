package parley.command.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.agreement.AgreementEvent.AgreementRecorded;
import parley.events.agreement.AgreementEvent.AgreementStatusRecorded;
import parley.events.agreement.AgreementId;
import parley.events.agreement.AgreementStatus;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.proposal.ProposalId;

/** What can be recorded about an agreement. */
public sealed interface AgreementCommand extends ThingCommand {
    AgreementId agreement();

    @Override
    default AgreementId thing() {
        return agreement();
    }

    /** See {@link AgreementRecorded}. */
    @Records(
            value = AgreementRecorded.class,
            summary = "Records what was agreed, by whom, on what and at which meeting.")
    record RecordAgreement(
            AgreementId agreement,
            String title,
            List<PartyId> parties,
            List<IssueId> issues,
            @Nullable String terms,
            @Nullable Estimate size,
            @Nullable ProposalId proposal,
            @Nullable MeetingId meeting,
            @Nullable ValidTime reached)
            implements AgreementCommand, Founding {
        public RecordAgreement {
            title = Field.line("title", title);
            parties = List.copyOf(parties);
            issues = List.copyOf(issues);
            terms = Field.optionalPassage("terms", terms);
            reached = Field.optionalMoment("reached", reached);
        }
    }

    /** See {@link AgreementStatusRecorded}. */
    @Records(
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
            from = Field.moment("from", from);
            until = Field.optionalMoment("until", until);
            summary = Field.optionalPassage("summary", summary);
        }

        @Override
        public List<ValidTime> ahead() {
            if (status != AgreementStatus.IN_FORCE) {
                return List.of();
            }
            return until == null ? List.of(from) : List.of(from, until);
        }
    }
}
