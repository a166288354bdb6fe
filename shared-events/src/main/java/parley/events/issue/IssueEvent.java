package parley.events.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.Slug;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.statement.StatementId;

/** Events about an issue. */
public sealed interface IssueEvent extends Event {
    IssueId issue();

    /**
     * An issue was raised.
     *
     * @param category whether it is core, technical or humanitarian
     * @param under the larger issue of which it is a part
     * @param places the places that it is about
     * @param raised when it was first raised; absent means from the outset
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
            title = TextRules.line(title);
            places = List.copyOf(places);
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * An issue's status changed.
     *
     * @param from since when
     * @param until when that ended, where it is known to have
     * @param meeting the meeting at which its status changed
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
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A party took a position on an issue. It stands until the same party takes another one toward
     * the same party on the same point, or withdraws it.
     *
     * @param toward the party that it is addressed to, or whose pressure it answers; absent if none
     *     in particular
     * @param point a short name for the part of the issue that it is about, where the party holds
     *     several positions, or is reported to hold differing ones; absent for the issue as a whole
     * @param wording the position in words
     * @param condition its condition; required if it is {@code CONDITIONAL}
     * @param statement the statement by which it took the position
     * @param from since when
     * @param until when that ended, where it is known to have
     */
    @EventType("position-stated")
    record PositionStated(
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
            implements IssueEvent {
        public PositionStated {
            point = Slug.optional(point);
            wording = TextRules.passage(wording);
            condition = TextRules.optionalPassage(condition);
            if (party.equals(toward)) {
                throw new InvalidValue("a party can't take a position toward itself");
            }
            if (condition == null && position == PartyPosition.CONDITIONAL) {
                throw new InvalidValue("a conditional position must state its condition");
            }
        }
    }

    /**
     * A party gave up a position without taking another in its place.
     *
     * @param toward the party toward which it was held, as it was stated
     * @param point the point on which it was held, as it was stated
     * @param reason why, where that is reported
     * @param from since when
     */
    @EventType("position-withdrawn")
    record PositionWithdrawn(
            IssueId issue,
            PartyId party,
            @Nullable PartyId toward,
            @Nullable String point,
            @Nullable String reason,
            ValidTime from)
            implements IssueEvent {
        public PositionWithdrawn {
            point = Slug.optional(point);
            reason = TextRules.optionalPassage(reason);
        }
    }
}
