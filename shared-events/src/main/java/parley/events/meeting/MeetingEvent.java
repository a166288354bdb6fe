package parley.events.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.place.PlaceId;

/** Events about a meeting. */
public sealed interface MeetingEvent extends Event {
    /** Tells how a meeting's place is given, and its places. */
    String WHERE = "one place is given as place, and several different ones as places alone";

    MeetingId meeting();

    /** Whether there is at most one place or, instead, several different ones. */
    static boolean isOneOrSeveral(@Nullable PlaceId place, List<PlaceId> places) {
        return places.isEmpty()
                || (place == null
                        && places.size() > 1
                        && places.stream().distinct().count() == places.size());
    }

    /**
     * A meeting was announced.
     *
     * @param planned the planned time, which may be in the future; absent if no date is given
     * @param delegations the expected delegations, as far as they are announced
     * @param access whether it is to be public; absent if not stated
     * @param from when it was announced; absent means some time before this was recorded, and
     *     before the close of the planned time
     * @param places the places, where it is in several at once; then it has no {@code place}
     * @param level the level of those who meet; absent if not stated
     * @param hosts who receives the others, as far as they are named
     * @param chairs who chairs or mediates it, as far as they are named
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
            @Nullable ValidTime from,
            List<PlaceId> places,
            @Nullable MeetingLevel level,
            List<Convener> hosts,
            List<Convener> chairs)
            implements MeetingEvent {
        public MeetingAnnounced {
            if (!isOneOrSeveral(place, places)) {
                throw new InvalidValue(WHERE);
            }
            places = List.copyOf(places);
            hosts = List.copyOf(hosts);
            chairs = List.copyOf(chairs);
            title = TextRules.line(title);
            delegations = List.copyOf(delegations);
            relations = List.copyOf(relations);
            issues = List.copyOf(issues);
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * An announced meeting was moved to another time, or a cancelled one is to be held after all.
     *
     * @param planned the new planned time, which may be in the future; absent if no date is given
     * @param from since when that has been known; absent means since this was recorded
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
     * An announced meeting was cancelled.
     *
     * @param from since when; absent means since this was recorded
     */
    @EventType("meeting-cancelled")
    record MeetingCancelled(MeetingId meeting, @Nullable String reason, @Nullable ValidTime from)
            implements MeetingEvent {
        public MeetingCancelled {
            reason = TextRules.optionalPassage(reason);
        }
    }

    /**
     * A meeting was held, whether or not it had been announced.
     *
     * @param held when; absent if that is not known
     * @param access whether it was public; absent if not stated
     * @param number how many meetings this stands for, where several are reported together
     * @param places the places, where it is in several at once; then it has no {@code place}
     * @param level the level of those who meet; absent if not stated
     * @param hosts who receives the others, as far as they are named
     * @param chairs who chairs or mediates it, as far as they are named
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
            @Nullable String summary,
            List<PlaceId> places,
            @Nullable MeetingLevel level,
            List<Convener> hosts,
            List<Convener> chairs)
            implements MeetingEvent {
        public MeetingRecorded {
            if (!isOneOrSeveral(place, places)) {
                throw new InvalidValue(WHERE);
            }
            places = List.copyOf(places);
            hosts = List.copyOf(hosts);
            chairs = List.copyOf(chairs);
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
     * @param from when it came about; absent means since its thing began
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
