package parley.query.facet;

import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/** The fact that something happened, with the time as recorded. */
public record OccurrenceValue(@Nullable ValidTime occurred) {
    public static final FacetType<OccurrenceValue> FACET =
            FacetType.course(FacetNames.OCCURRENCE, OccurrenceValue.class);
}
