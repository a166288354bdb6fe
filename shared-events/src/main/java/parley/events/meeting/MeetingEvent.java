package parley.events.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.place.PlaceId;

/** What is on record about a meeting. */
public sealed interface MeetingEvent extends Event {
    MeetingId meeting();

    /**
     * A meeting is to be held.
     *
     * @param planned for when, which may lie in time to come; absent when no date is given
     * @param delegations who is expected, as far as that is said
     * @param access whether it is to be public; absent when not said
     * @param from since when it has been announced; absent means some time before this was
     *     recorded, and before the time it is planned for
     */
    @EventType("meeting-announced")
    record MeetingAnnounced(
            MeetingId meeting,
            String title,
            @Nullable MeetingFormat format,
            @Nullable ValidTime planned,
            @Nullable PlaceId place,
            List<Delegation> delegations,
            @Nullable Attendance access,
            List<Relation> relations,
            List<IssueId> issues,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements MeetingEvent {
        public MeetingAnnounced {
            title = TextRules.line(title);
            delegations = List.copyOf(delegations);
            relations = List.copyOf(relations);
            issues = List.copyOf(issues);
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A meeting that was announced is to be held later, or earlier; one that was called off, after
     * all.
     *
     * @param planned for when now, which may lie in time to come; absent when no date is given
     * @param from since when that has been known; absent means from when this was recorded
     */
    @EventType("meeting-postponed")
    record MeetingPostponed(
            MeetingId meeting,
            @Nullable ValidTime planned,
            @Nullable String reason,
            @Nullable ValidTime from)
            implements MeetingEvent {
        public MeetingPostponed {
            reason = TextRules.optionalPassage(reason);
        }
    }

    /**
     * A meeting that was announced was called off.
     *
     * @param from since when; absent means from when this was recorded
     */
    @EventType("meeting-cancelled")
    record MeetingCancelled(MeetingId meeting, @Nullable String reason, @Nullable ValidTime from)
            implements MeetingEvent {
        public MeetingCancelled {
            reason = TextRules.optionalPassage(reason);
        }
    }

    /**
     * A meeting was held, announced before or not.
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
            @Nullable Attendance access,
            @Nullable MeetingDuration duration,
            List<Relation> relations,
            List<IssueId> issues,
            @Nullable Estimate number,
            @Nullable String summary)
            implements MeetingEvent {
        public MeetingRecorded {
            title = TextRules.line(title);
            delegations = List.copyOf(delegations);
            relations = List.copyOf(relations);
            issues = List.copyOf(issues);
            summary = TextRules.optionalPassage(summary);
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
            summary = TextRules.optionalPassage(summary);
        }
    }
}
