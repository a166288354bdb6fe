package parley.command;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;

/**
 * A command in its envelope, whose thing, zone and, where needed, duplicate target have been found.
 *
 * @param thing the thing whose stream it starts or continues
 * @param zone the zone of the negotiation
 * @param original the thing to which the duplicate will point; null unless the command marks one
 */
public record ResolvedCommand(
        CommandEnvelope envelope, Thing thing, ZoneId zone, @Nullable DuplicateTarget original) {}
