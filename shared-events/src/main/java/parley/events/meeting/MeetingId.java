package parley.events.meeting;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a meeting within its negotiation. */
public record MeetingId(String value) implements ThingId {
    public MeetingId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.MEETING;
    }
}
