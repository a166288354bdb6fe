package parley.command.negotiation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.NegotiationId;
import parley.events.ValidTime;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;

/** What can be recorded about a negotiation as a whole. */
public sealed interface NegotiationCommand extends ThingCommand {
    NegotiationId negotiation();

    @Override
    default NegotiationId thing() {
        return negotiation();
    }

    /** See {@link NegotiationOpened}. */
    @Records(
            value = NegotiationOpened.class,
            summary = "Opens a negotiation, with the time zone in which its dates are read.")
    record OpenNegotiation(
            NegotiationId negotiation,
            String title,
            ZoneId zone,
            @Nullable String summary,
            @Nullable ValidTime opened,
            @Nullable Boolean fictional)
            implements NegotiationCommand, Founding {
        public OpenNegotiation {
            title = Field.line("title", title);
            summary = Field.optionalPassage("summary", summary);
            opened = Field.optionalMoment("opened", opened);
        }
    }

    /** See {@link NegotiationDescribed}. */
    @Records(
            value = NegotiationDescribed.class,
            summary = "Gives a negotiation a new title or summary.")
    record DescribeNegotiation(
            NegotiationId negotiation,
            @Nullable String title,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements NegotiationCommand {
        public DescribeNegotiation {
            title = Field.optionalLine("title", title);
            summary = Field.optionalPassage("summary", summary);
            Field.check(
                    "title",
                    title != null || summary != null,
                    "give a title or a summary; whichever is absent stays as it was");
            from = Field.optionalMoment("from", from);
        }
    }

    /** See {@link NegotiationClosed}. */
    @Records(value = NegotiationClosed.class, summary = "Records that a negotiation is over.")
    record CloseNegotiation(NegotiationId negotiation, @Nullable String reason, ValidTime from)
            implements NegotiationCommand {
        public CloseNegotiation {
            reason = Field.optionalPassage("reason", reason);
            from = Field.moment("from", from);
        }
    }

    /** See {@link NegotiationReopened}. */
    @Records(
            value = NegotiationReopened.class,
            summary = "Records that a closed negotiation was resumed.")
    record ReopenNegotiation(NegotiationId negotiation, @Nullable String reason, ValidTime from)
            implements NegotiationCommand {
        public ReopenNegotiation {
            reason = Field.optionalPassage("reason", reason);
            from = Field.moment("from", from);
        }
    }
}
