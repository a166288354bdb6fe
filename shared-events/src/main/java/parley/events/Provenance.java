package parley.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.author.Author;
import parley.events.source.Attribution;
import parley.events.source.Stance;

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

    /**
     * Returns the author of figures that name none: the source of the only attribution that
     * asserts. Who reports or repeats a figure is not its author.
     *
     * @return null if no attribution asserts, or several do
     */
    public @Nullable Author presumedAuthor() {
        var asserting = attributions.stream().filter(Provenance::isOwnAssertion).toList();
        return asserting.size() == 1 ? Author.of(asserting.getFirst().source()) : null;
    }

    private static boolean isOwnAssertion(Attribution attribution) {
        return attribution.stance() == Stance.ASSERTS && attribution.repeats() == null;
    }
}
