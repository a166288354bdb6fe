package parley.query.duplicate;

import org.jspecify.annotations.Nullable;
import parley.events.ThingRef;

/** The value of the facet {@code duplicate-of}: the thing that this one duplicates. */
public record DuplicateValue(ThingRef of, @Nullable String reason) {}
