package parley.events.proposal;

/** What a party says to a proposal. That it won't say is a fact too. */
public enum Response {
    ACCEPTS,
    ACCEPTS_IN_PART,
    /** Accepts on a condition, which is named. */
    CONDITIONAL,
    /** Puts another proposal against it. */
    COUNTERS,
    REJECTS,
    UNDECIDED,
    DECLINES_TO_COMMENT
}
