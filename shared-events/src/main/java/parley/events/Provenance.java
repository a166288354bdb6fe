package parley.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;

/**
 * The id, correction, attributions and note of a record.
 *
 * @param record the record's id, which is its command's
 * @param corrects the record that it replaces from now on
 * @param attributions the sources that it rests on; empty means <em>unattributed</em>
 * @param note the recorder's own remark
 */
public record Provenance(
        RecordId record,
        @Nullable RecordId corrects,
        List<Attribution> attributions,
        @Nullable String note) {
    public Provenance {
        attributions = List.copyOf(attributions);
        note = TextRules.optionalPassage(note);
    }
}
