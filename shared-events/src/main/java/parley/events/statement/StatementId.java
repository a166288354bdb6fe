package parley.events.statement;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a statement within its negotiation. */
public record StatementId(String value) implements ThingId {
    public StatementId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.STATEMENT;
    }
}
