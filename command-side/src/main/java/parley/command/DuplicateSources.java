package parley.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.events.source.SourceId;

/**
 * The sources of a negotiation that are marked as duplicates.
 *
 * @param originals the source that each of them is marked as a duplicate of, which may be marked
 *     itself
 */
public record DuplicateSources(Map<SourceId, SourceId> originals) {
    public static final DuplicateSources NONE = new DuplicateSources(Map.of());

    public DuplicateSources {
        originals = Map.copyOf(originals);
    }

    /**
     * Returns the same with other marks for some sources; without one, a source is no duplicate.
     */
    public DuplicateSources with(Map<SourceId, Optional<SourceId>> marks) {
        if (marks.isEmpty()) {
            return this;
        }
        var changed = new HashMap<>(originals);
        marks.forEach((source, original) ->
                original.ifPresentOrElse(
                        of -> changed.put(source, of), () -> changed.remove(source)));
        return new DuplicateSources(changed);
    }
}
