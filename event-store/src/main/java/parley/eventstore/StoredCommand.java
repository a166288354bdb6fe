package parley.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * A command that is already stored.
 *
 * @param stored its result, marked as repeated
 * @param digest the digest of the command's content, which distinguishes a repeat from another
 *     command under the same id
 */
public record StoredCommand(AppendResult stored, @Nullable String digest) {}
