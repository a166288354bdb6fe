package parley.events.place;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a place within a negotiation. */
public record PlaceId(String value) implements ThingId {
    public PlaceId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.PLACE;
    }
}
