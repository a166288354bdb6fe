package parley.events.statement;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a statement within its negotiation. */
public record StatementId(String value) implements ThingId {
    public StatementId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }
}
