package parley.command.handling;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;

/**
 * What a negotiation's opening says about its times.
 *
 * @param opened when it was opened; null if nobody said
 */
record Opening(ZoneId zone, @Nullable ValidTime opened) {}
