package parley.command.proposal;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.proposal.ProposalCommand.RespondToProposal;
import parley.command.proposal.ProposalCommand.SupersedeProposal;
import parley.command.proposal.ProposalCommand.TableProposal;
import parley.command.proposal.ProposalCommand.WithdrawProposal;
import parley.events.Provenance;
import parley.events.proposal.ProposalEvent;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;

/**
 * The rules of a proposal: it is superseded once and withdrawn once. Parties respond any number of
 * times, even to a proposal that is off the table, because responses come late.
 */
public final class ProposalDecider {
    public static final Decider<ProposalCommand, ProposalEvent, ?> DECIDER =
            new Decider<>(
                    ProposalCommand.class,
                    ProposalEvent.class,
                    Proposal.ON_THE_TABLE,
                    ProposalDecider::decide,
                    ProposalDecider::evolve);

    private ProposalDecider() {}

    static Decision decide(ProposalCommand command, DecisionContext context, Proposal proposal) {
        return switch (command) {
            case TableProposal table -> accept(tabled(table));
            case RespondToProposal respond -> accept(respondedTo(respond));
            case SupersedeProposal _ when proposal.superseded() ->
                    refuse(Rule.PROPOSAL_ALREADY_SUPERSEDED);
            case SupersedeProposal(var id, var by, var summary, var from) ->
                    accept(new ProposalSuperseded(id, by, summary, from));
            case WithdrawProposal _ when proposal.withdrawn() ->
                    refuse(Rule.PROPOSAL_ALREADY_WITHDRAWN);
            case WithdrawProposal(var id, var reason, var from) ->
                    accept(new ProposalWithdrawn(id, reason, from));
        };
    }

    private static ProposalTabled tabled(TableProposal table) {
        return new ProposalTabled(
                table.proposal(),
                table.title(),
                table.manner(),
                table.by(),
                table.person(),
                table.to(),
                table.issues(),
                table.terms(),
                table.number(),
                table.meeting(),
                table.from());
    }

    private static ProposalRespondedTo respondedTo(RespondToProposal respond) {
        return new ProposalRespondedTo(
                respond.proposal(),
                respond.party(),
                respond.response(),
                respond.wording(),
                respond.condition(),
                respond.counter(),
                respond.statement(),
                respond.meeting(),
                respond.from());
    }

    static Proposal evolve(Proposal proposal, ProposalEvent event, Provenance provenance) {
        return switch (event) {
            case ProposalTabled _, ProposalRespondedTo _ -> proposal;
            case ProposalSuperseded _ -> new Proposal(true, proposal.withdrawn());
            case ProposalWithdrawn _ -> new Proposal(proposal.superseded(), true);
        };
    }
}
