package parley.query.duplicate;

import org.jspecify.annotations.Nullable;
import parley.events.AnyId;

/** Of which thing this one is a duplicate. */
public record DuplicateValue(AnyId of, @Nullable String reason) {}
