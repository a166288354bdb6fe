package parley.query.proposal;

/** The status of a proposal. */
public enum ProposalStatus {
    FLOATED,
    TABLED,
    SUPERSEDED,
    WITHDRAWN
}
