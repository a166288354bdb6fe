package parley.events.party;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a party within its negotiation. */
public record PartyId(String value) implements ThingId {
    public PartyId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.PARTY;
    }
}
