package parley.events.violence;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a clash within a negotiation. */
public record ClashId(String value) implements ThingId {
    public ClashId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.CLASH;
    }
}
