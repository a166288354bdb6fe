package parley.events.negotiation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.events.TextRules;
import parley.events.ValidTime;

/** Events about a negotiation as a whole. */
public sealed interface NegotiationEvent extends Event {
    NegotiationId negotiation();

    /**
     * The record of a negotiation was opened.
     *
     * @param zone the time zone in which expressions without an offset are read; it never changes
     * @param opened when the process began in the world, where that is known
     * @param fictional true if it is invented, with everything in it, as for a rehearsal; absent if
     *     it is real; it never changes
     */
    @EventType("negotiation-opened")
    record NegotiationOpened(
            NegotiationId negotiation,
            String title,
            ZoneId zone,
            @Nullable String summary,
            @Nullable ValidTime opened,
            @Nullable Boolean fictional)
            implements NegotiationEvent {
        public NegotiationOpened {
            title = TextRules.line(title);
            summary = TextRules.optionalPassage(summary);
            fictional = Boolean.TRUE.equals(fictional) ? Boolean.TRUE : null;
        }

        /** Returns whether the negotiation is invented. */
        public boolean isFictional() {
            return fictional != null;
        }
    }

    /**
     * A negotiation's title or summary changed; the absent one stays as it was.
     *
     * @param from since when; absent means since this was recorded
     */
    @EventType("negotiation-described")
    record NegotiationDescribed(
            NegotiationId negotiation,
            @Nullable String title,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements NegotiationEvent {
        public NegotiationDescribed {
            title = TextRules.optionalLine(title);
            summary = TextRules.optionalPassage(summary);
            if (title == null && summary == null) {
                throw new InvalidValue("give a title or a summary");
            }
        }
    }

    /**
     * The negotiation ended or was given up. More may still be recorded, as news may arrive late.
     *
     * @param from since when it has been closed
     */
    @EventType("negotiation-closed")
    record NegotiationClosed(NegotiationId negotiation, @Nullable String reason, ValidTime from)
            implements NegotiationEvent {
        public NegotiationClosed {
            reason = TextRules.optionalPassage(reason);
        }
    }

    /**
     * The negotiation was resumed.
     *
     * @param from since when it has been open again
     */
    @EventType("negotiation-reopened")
    record NegotiationReopened(NegotiationId negotiation, @Nullable String reason, ValidTime from)
            implements NegotiationEvent {
        public NegotiationReopened {
            reason = TextRules.optionalPassage(reason);
        }
    }
}
