package parley.events.proposal;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of a proposal within its negotiation. */
public record ProposalId(String value) implements ThingId {
    public ProposalId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.PROPOSAL;
    }
}
