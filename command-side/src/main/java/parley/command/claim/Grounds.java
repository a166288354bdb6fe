package parley.command.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.source.Attribution;
import parley.events.source.SourceId;

/**
 * The sources on which a claim rests: those of the records that assert it. Immutable; more grounds
 * share all of the fewer, so that adding costs the same for any number.
 */
final class Grounds {
    static final Grounds NONE = new Grounds(null, List.of());

    private final @Nullable Grounds before;
    private final List<Attribution> last;

    private Grounds(@Nullable Grounds before, List<Attribution> last) {
        this.before = before;
        this.last = last;
    }

    Grounds and(List<Attribution> attributions) {
        return attributions.isEmpty() ? this : new Grounds(this, attributions);
    }

    /** Returns those of the sources on which the claim rests, the newest first. */
    Set<SourceId> among(Set<SourceId> sources) {
        var found = new LinkedHashSet<SourceId>();
        for (var at = this; at != null; at = at.before) {
            for (var attribution : at.last) {
                if (sources.contains(attribution.source())) {
                    found.add(attribution.source());
                }
            }
        }
        return found;
    }
}
