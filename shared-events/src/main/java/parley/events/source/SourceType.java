package parley.events.source;

/** What a source is. */
public enum SourceType {
    PUBLICATION,
    OFFICIAL,
    DOCUMENT,
    BROADCAST,
    IMAGERY,
    WITNESS,
    ANONYMOUS
}
