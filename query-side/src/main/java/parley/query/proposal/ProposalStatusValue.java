package parley.query.proposal;

import org.jspecify.annotations.Nullable;
import parley.events.proposal.ProposalId;

/**
 * The status of a proposal.
 *
 * @param by the proposal that superseded it
 */
public record ProposalStatusValue(
        ProposalStatus status, @Nullable ProposalId by, @Nullable String summary) {}
