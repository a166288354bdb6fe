package parley.events.source;

/** The stance of a source toward the information that a record attributes to it. */
public enum Stance {
    ASSERTS,
    REPORTS,
    DENIES,
    DECLINES_TO_COMMENT
}
