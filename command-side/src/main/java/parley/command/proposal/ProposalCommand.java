package parley.command.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.proposal.ProposalForm;
import parley.events.proposal.ProposalId;
import parley.events.proposal.Response;
import parley.events.statement.StatementId;

/** The commands about a proposal. */
public sealed interface ProposalCommand extends ThingCommand {
    ProposalId proposal();

    @Override
    default ProposalId thing() {
        return proposal();
    }

    /** See {@link ProposalTabled}. */
    @Emits(
            value = ProposalTabled.class,
            summary = "Records a concrete offer that was floated or tabled.")
    record TableProposal(
            ProposalId proposal,
            String title,
            ProposalForm manner,
            List<PartyId> by,
            @Nullable PersonId person,
            List<PartyId> to,
            List<IssueId> issues,
            String terms,
            @Nullable Estimate number,
            @Nullable MeetingId meeting,
            @Nullable ValidTime from)
            implements ProposalCommand, CreatesThing {
        public TableProposal {
            title = FieldRules.line("title", title);
            by = List.copyOf(by);
            to = List.copyOf(to);
            issues = List.copyOf(issues);
            terms = FieldRules.passage("terms", terms);
            from = FieldRules.optionalMoment("from", from);
            FieldRules.check("by", !by.isEmpty(), "a proposal must be put by at least one party");
        }
    }

    /** See {@link ProposalRespondedTo}. */
    @Emits(
            value = ProposalRespondedTo.class,
            summary = "Records how a party responded to a proposal.")
    record RespondToProposal(
            ProposalId proposal,
            PartyId party,
            Response response,
            @Nullable String wording,
            @Nullable String condition,
            @Nullable ProposalId counter,
            @Nullable StatementId statement,
            @Nullable MeetingId meeting,
            ValidTime from)
            implements ProposalCommand {
        public RespondToProposal {
            wording = FieldRules.optionalPassage("wording", wording);
            condition = FieldRules.optionalPassage("condition", condition);
            from = FieldRules.moment("from", from);
            FieldRules.check(
                    "condition",
                    condition != null || response != Response.CONDITIONAL,
                    "a conditional response must state its condition");
            FieldRules.check(
                    "counter",
                    counter == null || response == Response.COUNTERS,
                    "a counterproposal may be named only where the response is counters");
        }
    }

    /** See {@link ProposalSuperseded}. */
    @Emits(
            value = ProposalSuperseded.class,
            summary = "Records that a proposal was superseded by another.")
    record SupersedeProposal(
            ProposalId proposal, ProposalId by, @Nullable String summary, ValidTime from)
            implements ProposalCommand {
        public SupersedeProposal {
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.moment("from", from);
        }
    }

    /** See {@link ProposalWithdrawn}. */
    @Emits(
            value = ProposalWithdrawn.class,
            summary = "Records that a proposal was taken off the table.")
    record WithdrawProposal(ProposalId proposal, @Nullable String reason, ValidTime from)
            implements ProposalCommand {
        public WithdrawProposal {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }
    }
}
