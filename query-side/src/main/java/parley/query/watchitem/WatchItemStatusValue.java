package parley.query.watchitem;

import org.jspecify.annotations.Nullable;
import parley.events.RecordId;

/**
 * Whether an answer is still looked for.
 *
 * @param by the record that answers it
 * @param reason why nobody looks for one any longer
 */
public record WatchItemStatusValue(
        WatchItemStatus status,
        @Nullable String answer,
        @Nullable RecordId by,
        @Nullable String reason) {
    static final WatchItemStatusValue OPEN =
            new WatchItemStatusValue(WatchItemStatus.OPEN, null, null, null);
}
