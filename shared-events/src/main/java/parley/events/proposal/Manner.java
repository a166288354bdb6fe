package parley.events.proposal;

/** How a proposal was put. */
public enum Manner {
    /** Mentioned as a thing that could be done, without asking for an answer. */
    FLOATED,
    /** Put forward to be answered. */
    TABLED
}
