package parley.command.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CompletesPlanned;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.Attendance;
import parley.events.meeting.Convener;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingDuration;
import parley.events.meeting.MeetingEvent;
import parley.events.meeting.MeetingEvent.MeetingAnnounced;
import parley.events.meeting.MeetingEvent.MeetingCancelled;
import parley.events.meeting.MeetingEvent.MeetingPostponed;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.meeting.MeetingLevel;
import parley.events.meeting.Outcome;
import parley.events.meeting.Relation;
import parley.events.place.PlaceId;

/** The commands about a meeting. */
public sealed interface MeetingCommand extends ThingCommand {
    MeetingId meeting();

    @Override
    default MeetingId thing() {
        return meeting();
    }

    /** See {@link MeetingAnnounced}. */
    @Emits(value = MeetingAnnounced.class, summary = "Records that a meeting is planned.")
    record AnnounceMeeting(
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
            @Nullable ValidTime from,
            List<PlaceId> places,
            @Nullable MeetingLevel level,
            List<Convener> hosts,
            List<Convener> chairs)
            implements MeetingCommand, CreatesThing {
        public AnnounceMeeting {
            FieldRules.check(
                    "places", MeetingEvent.isOneOrSeveral(place, places), MeetingEvent.WHERE);
            places = List.copyOf(places);
            hosts = List.copyOf(hosts);
            chairs = List.copyOf(chairs);
            title = FieldRules.line("title", title);
            delegations = List.copyOf(delegations);
            relations = List.copyOf(relations);
            issues = List.copyOf(issues);
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.optionalMoment("from", from);
        }

        @Override
        public List<ValidTime> ahead() {
            return planned == null ? List.of() : List.of(planned);
        }
    }

    /** See {@link MeetingPostponed}. */
    @Emits(
            value = MeetingPostponed.class,
            summary = "Records that a planned meeting was moved to another time.")
    record PostponeMeeting(
            MeetingId meeting,
            @Nullable ValidTime planned,
            @Nullable String reason,
            @Nullable ValidTime from)
            implements MeetingCommand {
        public PostponeMeeting {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }

        @Override
        public List<ValidTime> ahead() {
            return planned == null ? List.of() : List.of(planned);
        }
    }

    /** See {@link MeetingCancelled}. */
    @Emits(
            value = MeetingCancelled.class,
            summary = "Records that a planned meeting was called off.")
    record CancelMeeting(MeetingId meeting, @Nullable String reason, @Nullable ValidTime from)
            implements MeetingCommand {
        public CancelMeeting {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** See {@link MeetingRecorded}. It creates the meeting, or completes an announced one. */
    @Emits(
            value = MeetingRecorded.class,
            summary =
                    "Records a meeting that was held; completes an announced meeting with the same id.")
    record RecordMeeting(
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
            @Nullable String summary,
            List<PlaceId> places,
            @Nullable MeetingLevel level,
            List<Convener> hosts,
            List<Convener> chairs)
            implements MeetingCommand, CompletesPlanned {
        public RecordMeeting {
            FieldRules.check(
                    "places", MeetingEvent.isOneOrSeveral(place, places), MeetingEvent.WHERE);
            places = List.copyOf(places);
            hosts = List.copyOf(hosts);
            chairs = List.copyOf(chairs);
            title = FieldRules.line("title", title);
            delegations = List.copyOf(delegations);
            relations = List.copyOf(relations);
            issues = List.copyOf(issues);
            summary = FieldRules.optionalPassage("summary", summary);
        }
    }

    /** See {@link OutcomeRecorded}. */
    @Emits(
            value = OutcomeRecorded.class,
            summary = "Records the outcome of a meeting, as a whole or on one issue.")
    record RecordOutcome(
            MeetingId meeting,
            @Nullable IssueId issue,
            Outcome outcome,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements MeetingCommand {
        public RecordOutcome {
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.optionalMoment("from", from);
        }
    }
}
