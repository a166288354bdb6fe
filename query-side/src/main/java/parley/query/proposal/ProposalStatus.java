package parley.query.proposal;

/** How a proposal stands. */
public enum ProposalStatus {
    FLOATED,
    TABLED,
    SUPERSEDED,
    WITHDRAWN
}
