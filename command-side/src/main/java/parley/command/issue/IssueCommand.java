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
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;
import parley.events.place.PlaceId;

/** What can be recorded about an issue. */
public sealed interface IssueCommand extends ThingCommand {
    IssueId issue();

    @Override
    default IssueId thing() {
        return issue();
    }

    /** See {@link IssueRaised}. */
    @Records(IssueRaised.class)
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
    @Records(IssueStatusRecorded.class)
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
}
