package parley.events.watchitem;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a watch item within its negotiation. */
public record WatchItemId(String value) implements ThingId {
    public WatchItemId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.WATCH_ITEM;
    }
}
