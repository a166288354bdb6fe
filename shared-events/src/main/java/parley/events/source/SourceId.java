package parley.events.source;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a source within a negotiation. */
public record SourceId(String value) implements ThingId {
    public SourceId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.SOURCE;
    }
}
