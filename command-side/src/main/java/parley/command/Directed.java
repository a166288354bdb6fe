package parley.command;

import java.time.ZoneId;
import parley.events.Thing;

/**
 * A submission that has found where it goes.
 *
 * @param thing whose stream it founds or continues
 * @param zone the negotiation's
 */
public record Directed(Submission submission, Thing thing, ZoneId zone) {}
