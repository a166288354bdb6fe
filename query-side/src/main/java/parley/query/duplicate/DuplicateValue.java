package parley.query.duplicate;

import org.jspecify.annotations.Nullable;
import parley.events.ThingRef;

/** Of which thing this one is a duplicate. */
public record DuplicateValue(ThingRef of, @Nullable String reason) {}
