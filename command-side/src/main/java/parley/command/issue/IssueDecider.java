package parley.command.issue;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.issue.IssueCommand.RaiseIssue;
import parley.command.issue.IssueCommand.RecordIssueStatus;
import parley.command.issue.IssueCommand.StatePosition;
import parley.command.issue.IssueCommand.WithdrawPosition;
import parley.command.issue.Positions.Stand;
import parley.events.Provenance;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;

/**
 * The rules of an issue. Any status may follow any other, even at the same time, because sources
 * differ and talks move back and forth; the same holds for a party's positions. But nothing ends
 * before it begins, and only a position that is held can be withdrawn.
 */
public final class IssueDecider {
    public static final Decider<IssueCommand, IssueEvent, ?> DECIDER =
            new Decider<>(
                    IssueCommand.class,
                    IssueEvent.class,
                    Positions.NONE,
                    IssueDecider::decide,
                    IssueDecider::evolve);

    private IssueDecider() {}

    static Decision decide(IssueCommand command, DecisionContext context, Positions positions) {
        return switch (command) {
            case RaiseIssue(
                            var issue,
                            var title,
                            var category,
                            var under,
                            var places,
                            var summary,
                            var raised) ->
                    accept(new IssueRaised(issue, title, category, under, places, summary, raised));
            case RecordIssueStatus(_, _, var from, var until, _, _)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RecordIssueStatus(
                            var issue,
                            var status,
                            var from,
                            var until,
                            var meeting,
                            var summary) ->
                    accept(new IssueStatusRecorded(issue, status, from, until, meeting, summary));
            case StatePosition state when context.endsBeforeItBegins(state.from(), state.until()) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case StatePosition state -> accept(stated(state));
            case WithdrawPosition(_, var party, var toward, var point, _, _)
                    when !positions.has(new Stand(party, toward, point)) ->
                    refuse(Rule.POSITION_NOT_HELD, "party", party.value());
            case WithdrawPosition(
                            var issue,
                            var party,
                            var toward,
                            var point,
                            var reason,
                            var from) ->
                    accept(new PositionWithdrawn(issue, party, toward, point, reason, from));
        };
    }

    private static PositionStated stated(StatePosition state) {
        return new PositionStated(
                state.issue(),
                state.party(),
                state.toward(),
                state.point(),
                state.position(),
                state.wording(),
                state.condition(),
                state.statement(),
                state.from(),
                state.until());
    }

    static Positions evolve(Positions positions, IssueEvent event, Provenance provenance) {
        return switch (event) {
            case IssueRaised _, IssueStatusRecorded _ -> positions;
            case PositionStated stated ->
                    positions.with(new Stand(stated.party(), stated.toward(), stated.point()));
            case PositionWithdrawn withdrawn ->
                    positions.without(
                            new Stand(withdrawn.party(), withdrawn.toward(), withdrawn.point()));
        };
    }
}
