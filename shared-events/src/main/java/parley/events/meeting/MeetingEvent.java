package parley.events.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Text;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.place.PlaceId;

/** What is on record about a meeting. */
public sealed interface MeetingEvent extends Event {
    MeetingId meeting();

    /**
     * A meeting was held.
     *
     * @param held over which extent; absent when that is not known
     * @param access whether it was public; absent when not said
     * @param number how many meetings this stands for, where they are told of in the plural
     */
    @EventType("meeting-recorded")
    record MeetingRecorded(
            MeetingId meeting,
            String title,
            MeetingFormat format,
            @Nullable ValidTime held,
            @Nullable PlaceId place,
            List<Delegation> delegations,
            @Nullable Access access,
            @Nullable MeetingDuration duration,
            List<Relation> relations,
            List<IssueId> issues,
            @Nullable Estimate number,
            @Nullable String summary)
            implements MeetingEvent {
        public MeetingRecorded {
            title = Text.line(title);
            delegations = List.copyOf(delegations);
            relations = List.copyOf(relations);
            issues = List.copyOf(issues);
            summary = Text.optionalPassage(summary);
        }
    }

    /**
     * A meeting had an outcome, on one issue or overall.
     *
     * @param issue the issue; absent for the outcome of the meeting as a whole
     * @param from when it came about; absent means that it belongs to the meeting as such
     */
    @EventType("outcome-recorded")
    record OutcomeRecorded(
            MeetingId meeting,
            @Nullable IssueId issue,
            Outcome outcome,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements MeetingEvent {
        public OutcomeRecorded {
            summary = Text.optionalPassage(summary);
        }
    }
}
