package parley.events.violence;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a clash within a negotiation. */
public record ClashId(String value) implements ThingId {
    public ClashId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.CLASH;
    }
}
