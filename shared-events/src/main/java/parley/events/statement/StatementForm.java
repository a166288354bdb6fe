package parley.events.statement;

/** Whose words a statement's wording is made of. */
public enum StatementForm {
    /** The speaker's own, be it a single one. */
    VERBATIM,
    /** Those of whoever reports it. */
    PARAPHRASE
}
