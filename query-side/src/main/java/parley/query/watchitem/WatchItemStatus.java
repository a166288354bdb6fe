package parley.query.watchitem;

/** The status of a watch item. */
public enum WatchItemStatus {
    OPEN,
    RESOLVED,
    LAPSED
}
