package parley.query.asof;

import java.time.ZoneId;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;

/**
 * The properties of a negotiation that never change and are the same in both times.
 *
 * @param zone the time zone in which its time expressions are read
 * @param fictional whether the negotiation, with everything in it, is invented
 */
public record NegotiationContext(NegotiationId id, ZoneId zone, boolean fictional) {
    /** Returns the negotiation as one of the things that are recorded. */
    public Thing itself() {
        return new Thing(id, ThingKind.NEGOTIATION, id.value());
    }
}
