package parley.events.proposal;

import parley.events.SchemaName;

/** How a proposal was put. */
@SchemaName("Manner")
public enum ProposalForm {
    /** Mentioned as a thing that could be done, without asking for an answer. */
    FLOATED,
    /** Put forward to be answered. */
    TABLED
}
