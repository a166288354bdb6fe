package parley.events.violence;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a strike within a negotiation. */
public record StrikeId(String value) implements ThingId {
    public StrikeId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.STRIKE;
    }
}
