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
            title = TextRules.line(title);
            places = List.copyOf(places);
            summary = TextRules.optionalPassage(summary);
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
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A party took a position on an issue. It stands until the same party takes another one toward
     * the same party on the same point, or withdraws it.
     *
     * @param toward the party of which it wants something, or whose pressure it answers; absent
     *     where it is toward nobody in particular
     * @param point a short name for the part of the issue that it is about, where the party holds
     *     several positions at once or is said to hold ones that differ; absent for the issue as a
     *     whole
     * @param wording the position in words
     * @param condition on what it depends; there is one where it is {@code CONDITIONAL}
     * @param statement the statement by which it took the position
     * @param from since when it has held it
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
     * A party holds a position no longer, and took no other in its place.
     *
     * @param toward the party toward which it was held, as it was stated
     * @param point the point on which it was held, as it was stated
     * @param reason why, where that is told
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
