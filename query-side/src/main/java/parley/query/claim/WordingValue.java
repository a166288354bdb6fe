package parley.query.claim;

import org.jspecify.annotations.Nullable;

/** A claim in words, and why they are others than before. */
public record WordingValue(String wording, @Nullable String reason) {}
