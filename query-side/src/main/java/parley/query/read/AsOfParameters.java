package parley.query.read;

import org.jspecify.annotations.Nullable;

/** The clocks of a question, as they were asked. */
public record AsOfParameters(@Nullable String at, @Nullable String knownAt) {}
