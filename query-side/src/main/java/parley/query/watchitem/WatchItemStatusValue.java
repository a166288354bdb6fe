package parley.query.watchitem;

import org.jspecify.annotations.Nullable;
import parley.events.RecordId;

/**
 * The status of a watch item.
 *
 * @param by the record that answers its question
 * @param reason why it lapsed
 */
public record WatchItemStatusValue(
        WatchItemStatus status,
        @Nullable String answer,
        @Nullable RecordId by,
        @Nullable String reason) {
    static final WatchItemStatusValue OPEN =
            new WatchItemStatusValue(WatchItemStatus.OPEN, null, null, null);
}
