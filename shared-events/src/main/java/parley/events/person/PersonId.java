package parley.events.person;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a person within a negotiation. */
public record PersonId(String value) implements ThingId {
    public PersonId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.PERSON;
    }
}
