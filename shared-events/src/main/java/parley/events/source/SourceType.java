package parley.events.source;

/** The type of a source. */
public enum SourceType {
    PUBLICATION,
    OFFICIAL,
    DOCUMENT,
    BROADCAST,
    IMAGERY,
    WITNESS,
    ANONYMOUS
}
