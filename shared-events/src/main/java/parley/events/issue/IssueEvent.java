package parley.events.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Text;
import parley.events.ValidTime;
import parley.events.meeting.MeetingId;
import parley.events.place.PlaceId;

/** What is on record about an issue. */
public sealed interface IssueEvent extends Event {
    IssueId issue();

    /**
     * A question came onto the table.
     *
     * @param category whether it is core, technical or humanitarian
     * @param under the larger issue of which it is a part
     * @param places the places that it is about
     * @param raised when it was first raised; absent means that it stood from the outset
     */
    @EventType("issue-raised")
    record IssueRaised(
            IssueId issue,
            String title,
            IssueClass category,
            @Nullable IssueId under,
            List<PlaceId> places,
            @Nullable String summary,
            @Nullable ValidTime raised)
            implements IssueEvent {
        public IssueRaised {
            title = Text.line(title);
            places = List.copyOf(places);
            summary = Text.optionalPassage(summary);
        }
    }

    /**
     * An issue came to stand in some way.
     *
     * @param from since when it has stood so
     * @param until when that ended, where it is known to have
     * @param meeting the meeting at which it came to stand so
     */
    @EventType("issue-status-recorded")
    record IssueStatusRecorded(
            IssueId issue,
            IssueStatus status,
            ValidTime from,
            @Nullable ValidTime until,
            @Nullable MeetingId meeting,
            @Nullable String summary)
            implements IssueEvent {
        public IssueStatusRecorded {
            summary = Text.optionalPassage(summary);
        }
    }
}
