package parley.query.asof;

import java.time.ZoneId;
import parley.events.NegotiationId;

/**
 * What never changes about a negotiation, and is the same on both clocks.
 *
 * @param zone in which its expressions are read
 * @param fictional whether it is invented, and everything in it
 */
public record NegotiationContext(NegotiationId negotiation, ZoneId zone, boolean fictional) {}
