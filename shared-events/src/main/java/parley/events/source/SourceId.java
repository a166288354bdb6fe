package parley.events.source;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a source within a negotiation. */
public record SourceId(String value) implements ThingId {
    public SourceId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.SOURCE;
    }
}
