package parley.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a command that was stored before.
 *
 * @param stored what came of it, marked as repeated
 * @param digest of the command's content, to tell a repeat from another command of the same id
 */
public record StoredCommand(AppendResult stored, @Nullable String digest) {}
