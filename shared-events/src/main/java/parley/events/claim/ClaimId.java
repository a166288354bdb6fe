package parley.events.claim;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a claim within its negotiation. */
public record ClaimId(String value) implements ThingId {
    public ClaimId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.CLAIM;
    }
}
