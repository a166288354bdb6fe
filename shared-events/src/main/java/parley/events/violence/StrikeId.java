package parley.events.violence;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a strike within a negotiation. */
public record StrikeId(String value) implements ThingId {
    public StrikeId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.STRIKE;
    }
}
