package parley.query.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.place.PlaceId;
import parley.events.violence.EffectKind;
import parley.events.violence.StrikeEvent.EffectRecorded;

/**
 * An effect of a strike other than casualties.
 *
 * @param inconsistent see {@link CasualtiesValue}
 */
public record EffectValue(
        List<EffectKind> kinds,
        @Nullable Estimate estimate,
        @Nullable Boolean inconsistent,
        List<PlaceId> places,
        @Nullable String description) {

    static EffectValue of(EffectRecorded recorded) {
        return new EffectValue(
                recorded.kinds(),
                recorded.estimate(),
                CasualtiesValue.inconsistent(recorded.estimate()),
                recorded.places(),
                recorded.description());
    }
}
