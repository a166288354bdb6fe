package parley.query.asof;

import java.time.ZoneId;
import parley.events.NegotiationId;

/**
 * The properties of a negotiation that never change and are the same in both times.
 *
 * @param zone the time zone in which its time expressions are read
 * @param fictional whether the negotiation, with everything in it, is invented
 */
public record NegotiationContext(NegotiationId negotiation, ZoneId zone, boolean fictional) {}
