package parley.command.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.issue.PartyPosition;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.statement.StatementId;

/** The commands about an issue. */
public sealed interface IssueCommand extends ThingCommand {
    IssueId issue();

    @Override
    default IssueId thing() {
        return issue();
    }

    /** See {@link IssueRaised}. */
    @Emits(
            value = IssueRaised.class,
            summary = "Puts a question on the table, optionally as part of a larger one.")
    record RaiseIssue(
            IssueId issue,
            String title,
            IssueClass category,
            @Nullable IssueId under,
            List<PlaceId> places,
            @Nullable String summary,
            @Nullable ValidTime raised)
            implements IssueCommand, CreatesThing {
        public RaiseIssue {
            title = FieldRules.line("title", title);
            places = List.copyOf(places);
            summary = FieldRules.optionalPassage("summary", summary);
            raised = FieldRules.optionalMoment("raised", raised);
        }
    }

    /** See {@link IssueStatusRecorded}. */
    @Emits(
            value = IssueStatusRecorded.class,
            summary = "Records the status of an issue from a given time on.")
    record RecordIssueStatus(
            IssueId issue,
            IssueStatus status,
            ValidTime from,
            @Nullable ValidTime until,
            @Nullable MeetingId meeting,
            @Nullable String summary)
            implements IssueCommand {
        public RecordIssueStatus {
            from = FieldRules.moment("from", from);
            until = FieldRules.optionalMoment("until", until);
            summary = FieldRules.optionalPassage("summary", summary);
        }
    }

    /** See {@link PositionStated}. */
    @Emits(
            value = PositionStated.class,
            summary = "Records a party's position on an issue, optionally toward another party.")
    record StatePosition(
            IssueId issue,
            PartyId party,
            @Nullable PartyId toward,
            @Nullable String point,
            PartyPosition position,
            String wording,
            @Nullable String condition,
            @Nullable StatementId statement,
            ValidTime from,
            @Nullable ValidTime until)
            implements IssueCommand {
        public StatePosition {
            FieldRules.check(
                    "toward", !party.equals(toward), "a party can't take a position toward itself");
            point = FieldRules.optionalSlug("point", point);
            wording = FieldRules.passage("wording", wording);
            condition = FieldRules.optionalPassage("condition", condition);
            FieldRules.check(
                    "condition",
                    condition != null || position != PartyPosition.CONDITIONAL,
                    "a conditional position must state its condition");
            from = FieldRules.moment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }

    /** See {@link PositionWithdrawn}. */
    @Emits(value = PositionWithdrawn.class, summary = "Records that a party gave up a position.")
    record WithdrawPosition(
            IssueId issue,
            PartyId party,
            @Nullable PartyId toward,
            @Nullable String point,
            @Nullable String reason,
            ValidTime from)
            implements IssueCommand {
        public WithdrawPosition {
            point = FieldRules.optionalSlug("point", point);
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }
    }
}
