package parley.events.person;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a person within a negotiation. */
public record PersonId(String value) implements ThingId {
    public PersonId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }
}
