package parley.events.place;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a place within a negotiation. */
public record PlaceId(String value) implements ThingId {
    public PlaceId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.PLACE;
    }
}
