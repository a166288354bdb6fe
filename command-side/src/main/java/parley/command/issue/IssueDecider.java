package parley.command.issue;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.Rule;
import parley.command.issue.IssueCommand.RaiseIssue;
import parley.command.issue.IssueCommand.RecordIssueStatus;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;

/**
 * The rules of an issue. From any status it may come to any other, also at once and back again, for
 * sources differ and talks do; but none ends before it begins.
 */
public final class IssueDecider {
    public static final Decider<IssueCommand, IssueEvent, Founded> DECIDER =
            Decider.ofStateless(IssueCommand.class, IssueEvent.class, IssueDecider::decide);

    private IssueDecider() {}

    static Decision decide(IssueCommand command, Circumstances circumstances) {
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
                    when circumstances.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RecordIssueStatus(
                            var issue,
                            var status,
                            var from,
                            var until,
                            var meeting,
                            var summary) ->
                    accept(new IssueStatusRecorded(issue, status, from, until, meeting, summary));
        };
    }
}
