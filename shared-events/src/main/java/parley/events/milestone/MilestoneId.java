package parley.events.milestone;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a milestone within its negotiation. */
public record MilestoneId(String value) implements ThingId {
    public MilestoneId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.MILESTONE;
    }
}
