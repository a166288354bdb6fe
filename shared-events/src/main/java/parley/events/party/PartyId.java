package parley.events.party;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a party within its negotiation. */
public record PartyId(String value) implements ThingId {
    public PartyId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.PARTY;
    }
}
