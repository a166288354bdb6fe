package parley.events.proposal;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of a proposal within its negotiation. */
public record ProposalId(String value) implements ThingId {
    public ProposalId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.PROPOSAL;
    }
}
