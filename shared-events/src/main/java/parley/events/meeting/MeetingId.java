package parley.events.meeting;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a meeting within its negotiation. */
public record MeetingId(String value) implements ThingId {
    public MeetingId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.MEETING;
    }
}
