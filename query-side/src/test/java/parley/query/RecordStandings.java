package parley.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.eventstore.StandingChange;

/** Which records stand, for tests that append retractions without the command side. */
public final class RecordStandings {
    /** What each retraction names: the first record of a chain, or another retraction. */
    private final Map<RecordId, RecordId> named = new LinkedHashMap<>();

    /**
     * Takes note of a retraction.
     *
     * @param root what it names: the first record of a chain, or another retraction
     * @param founds whether a record founded its thing
     * @return what it changes of what stands
     */
    public Optional<StandingChange> retract(
            RecordId retraction, RecordId root, Predicate<RecordId> founds) {
        var subject = root;
        while (named.containsKey(subject)) {
            subject = Objects.requireNonNull(named.get(subject));
        }
        var before = retractionOf(subject);
        named.put(retraction, root);
        var after = retractionOf(subject);
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new StandingChange(subject, after, founds.test(subject)));
    }

    private @Nullable RecordId retractionOf(RecordId record) {
        return named.entrySet().stream()
                .filter(each -> each.getValue().equals(record))
                .map(Map.Entry::getKey)
                .filter(retraction -> retractionOf(retraction) == null)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
