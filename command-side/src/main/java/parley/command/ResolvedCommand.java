package parley.command;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;

/**
 * A command that has found where it goes.
 *
 * @param thing whose stream it founds or continues
 * @param zone the negotiation's
 * @param original what the thing is to be a duplicate of; present exactly where that is submitted
 */
public record ResolvedCommand(
        CommandEnvelope envelope, Thing thing, ZoneId zone, @Nullable DuplicateTarget original) {}
