package parley.command.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
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

/** What can be recorded about an issue. */
public sealed interface IssueCommand extends ThingCommand {
    IssueId issue();

    @Override
    default IssueId thing() {
        return issue();
    }

    /** See {@link IssueRaised}. */
    @Records(
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
            implements IssueCommand, Founding {
        public RaiseIssue {
            title = Field.line("title", title);
            places = List.copyOf(places);
            summary = Field.optionalPassage("summary", summary);
            raised = Field.optionalMoment("raised", raised);
        }
    }

    /** See {@link IssueStatusRecorded}. */
    @Records(
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
            from = Field.moment("from", from);
            until = Field.optionalMoment("until", until);
            summary = Field.optionalPassage("summary", summary);
        }
    }

    /** See {@link PositionStated}. */
    @Records(
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
            Field.check(
                    "toward", !party.equals(toward), "a party can't take a position toward itself");
            point = Field.optionalSlug("point", point);
            wording = Field.passage("wording", wording);
            condition = Field.optionalPassage("condition", condition);
            Field.check(
                    "condition",
                    condition != null || position != PartyPosition.CONDITIONAL,
                    "a conditional position must state its condition");
            from = Field.moment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }

    /** See {@link PositionWithdrawn}. */
    @Records(value = PositionWithdrawn.class, summary = "Records that a party gave up a position.")
    record WithdrawPosition(
            IssueId issue,
            PartyId party,
            @Nullable PartyId toward,
            @Nullable String point,
            @Nullable String reason,
            ValidTime from)
            implements IssueCommand {
        public WithdrawPosition {
            point = Field.optionalSlug("point", point);
            reason = Field.optionalPassage("reason", reason);
            from = Field.moment("from", from);
        }
    }
}
