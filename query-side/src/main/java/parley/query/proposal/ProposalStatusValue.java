package parley.query.proposal;

import org.jspecify.annotations.Nullable;
import parley.events.proposal.ProposalId;

/**
 * How a proposal stands.
 *
 * @param by which other took its place
 */
public record ProposalStatusValue(
        ProposalStatus status, @Nullable ProposalId by, @Nullable String summary) {}
