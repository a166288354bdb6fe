package parley.query.read;

import org.jspecify.annotations.Nullable;

/** The clocks of a question, as they were asked. */
public record Question(@Nullable String at, @Nullable String knownAt) {}
