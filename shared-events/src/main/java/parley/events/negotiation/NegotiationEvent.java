package parley.events.negotiation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.NegotiationId;
import parley.events.Text;
import parley.events.ValidTime;

/** What is on record about a negotiation as a whole. */
public sealed interface NegotiationEvent extends Event {
    NegotiationId negotiation();

    /**
     * A negotiation began to be followed.
     *
     * @param zone the zone in which expressions without one are read; it never changes
     * @param opened when the process began in the world, where that is known
     */
    @EventType("negotiation-opened")
    record NegotiationOpened(
            NegotiationId negotiation,
            String title,
            ZoneId zone,
            @Nullable String summary,
            @Nullable ValidTime opened)
            implements NegotiationEvent {
        public NegotiationOpened {
            title = Text.line(title);
            summary = Text.optionalPassage(summary);
        }
    }
}
