package parley.events.proposal;

import parley.events.SchemaName;

/** How a proposal was made. */
@SchemaName("Manner")
public enum ProposalForm {
    /** Mentioned as a possibility, without asking for an answer. */
    FLOATED,
    /** Put forward to be answered. */
    TABLED
}
