package parley.events.source;

/** What a source does with the information that a record attributes to it. */
public enum Stance {
    ASSERTS,
    REPORTS,
    DENIES,
    DECLINES_TO_COMMENT
}
