package parley.query.facet;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/** That something happened, and when it is said to have. */
public record OccurrenceValue(@Nullable ValidTime occurred) {
    public static final FacetType<OccurrenceValue> FACET =
            new FacetType<>(FacetNames.OCCURRENCE, OccurrenceValue.class);
}
