package parley.query.watchitem;

/** Whether an answer is still looked for. */
public enum WatchItemStatus {
    OPEN,
    RESOLVED,
    LAPSED
}
