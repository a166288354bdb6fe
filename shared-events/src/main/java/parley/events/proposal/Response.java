package parley.events.proposal;

/** A party's response to a proposal. Declining to comment is a fact too. */
public enum Response {
    ACCEPTS,
    ACCEPTS_IN_PART,
    /** Accepts on a condition, which is named. */
    CONDITIONAL,
    /** Makes a counterproposal. */
    COUNTERS,
    REJECTS,
    UNDECIDED,
    DECLINES_TO_COMMENT
}
