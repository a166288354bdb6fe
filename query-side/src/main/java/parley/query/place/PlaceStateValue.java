package parley.query.place;

import org.jspecify.annotations.Nullable;
import parley.events.place.PlaceState;

/** The degree to which a place serves its purpose. */
public record PlaceStateValue(
        PlaceState state, @Nullable String wording, @Nullable String summary) {}
