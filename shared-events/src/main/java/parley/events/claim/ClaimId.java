package parley.events.claim;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a claim within its negotiation. */
public record ClaimId(String value) implements ThingId {
    public ClaimId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.CLAIM;
    }
}
