package parley.events.watchitem;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a watch item within its negotiation. */
public record WatchItemId(String value) implements ThingId {
    public WatchItemId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.WATCH_ITEM;
    }
}
