package parley.query.violence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.author.Author;
import parley.events.place.PlaceId;
import parley.events.violence.EffectKind;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.json.EnumNames;

/**
 * An effect of a strike other than casualties, by one author.
 *
 * @param author null if it is unattributed
 * @param inconsistent see {@link CasualtiesValue}
 */
public record EffectValue(
        List<EffectKind> kinds,
        @Nullable Estimate estimate,
        @Nullable Boolean inconsistent,
        @Nullable Author author,
        List<PlaceId> places,
        @Nullable String description) {

    static EffectValue of(EffectRecorded recorded) {
        return new EffectValue(
                recorded.kinds(),
                recorded.estimate(),
                CasualtiesValue.inconsistent(recorded.estimate()),
                recorded.author(),
                recorded.places(),
                recorded.description());
    }

    /**
     * Returns what it tells of, as in the name of its facet: {@code without-heat/odesa+kharkiv}.
     */
    String key() {
        var named = kinds.stream().map(EnumNames::of).collect(Collectors.joining("+"));
        var within = places.stream().map(PlaceId::value).sorted().collect(Collectors.joining("+"));
        return within.isEmpty() ? named : named + "/" + within;
    }

    /** Returns the unit of its figure; empty if that names none. */
    String unit() {
        return estimate == null || estimate.unit() == null ? "" : estimate.unit();
    }

    /** Returns the span of its numbers, if there are any. */
    Optional<CountSpan> count() {
        return Optional.ofNullable(estimate).flatMap(CountSpan::of);
    }
}
