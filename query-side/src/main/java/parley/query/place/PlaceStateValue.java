package parley.query.place;

import org.jspecify.annotations.Nullable;
import parley.events.place.PlaceState;

/** How far a place does what it is there for. */
public record PlaceStateValue(
        PlaceState state, @Nullable String wording, @Nullable String summary) {}
