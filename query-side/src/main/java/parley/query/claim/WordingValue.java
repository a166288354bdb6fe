package parley.query.claim;

import org.jspecify.annotations.Nullable;

/** The wording of a claim, with the reason if it was revised. */
public record WordingValue(String wording, @Nullable String reason) {}
