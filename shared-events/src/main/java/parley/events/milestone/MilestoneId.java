package parley.events.milestone;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a milestone within its negotiation. */
public record MilestoneId(String value) implements ThingId {
    public MilestoneId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.MILESTONE;
    }
}
