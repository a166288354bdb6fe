package parley.command;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;

/**
 * A command in its envelope, whose thing and zone have been found and, where its rules need them,
 * duplicates.
 *
 * @param thing the thing whose stream it starts or continues
 * @param zone the zone of the negotiation
 * @param original the thing to which the duplicate will point; null unless the command marks one
 * @param duplicateSources the sources that are duplicates; none unless the command corroborates a
 *     claim
 */
public record ResolvedCommand(
        CommandEnvelope envelope,
        Thing thing,
        ZoneId zone,
        @Nullable DuplicateTarget original,
        DuplicateSources duplicateSources) {}
