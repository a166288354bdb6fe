package parley.events.statement;

/** Whose words a statement's wording is. */
public enum StatementForm {
    /** The speaker's own, even if only one word. */
    VERBATIM,
    /** The reporter's. */
    PARAPHRASE
}
