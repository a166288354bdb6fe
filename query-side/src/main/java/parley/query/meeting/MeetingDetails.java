package parley.query.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.Attendance;
import parley.events.meeting.Convener;
import parley.events.meeting.Delegation;
import parley.events.meeting.MeetingDuration;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.events.meeting.MeetingLevel;
import parley.events.meeting.Relation;
import parley.events.place.PlaceId;

/**
 * The attributes of a meeting, from {@link parley.events.meeting.MeetingEvent.MeetingAnnounced} or
 * {@link parley.events.meeting.MeetingEvent.MeetingRecorded}.
 */
public record MeetingDetails(
        MeetingId meeting,
        String title,
        @Nullable MeetingFormat format,
        @Nullable ValidTime planned,
        @Nullable ValidTime held,
        @Nullable PlaceId place,
        List<Delegation> delegations,
        @Nullable Attendance access,
        @Nullable MeetingDuration duration,
        List<Relation> relations,
        List<IssueId> issues,
        @Nullable Estimate number,
        @Nullable String summary,
        @Nullable ValidTime from,
        List<PlaceId> places,
        @Nullable MeetingLevel level,
        List<Convener> hosts,
        List<Convener> chairs) {
    /** Returns the place, or the places where it is in several at once. */
    List<PlaceId> everyPlace() {
        return place == null ? places : List.of(place);
    }
}
