package parley.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;

/**
 * What every record says of itself, whatever it is about.
 *
 * @param record the record's id, which is its command's
 * @param corrects the record whose place this one takes in what is known from now on
 * @param attributions the sources it rests on; empty means, in so many words, <em>unattributed</em>
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
