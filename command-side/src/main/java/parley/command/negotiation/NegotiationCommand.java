package parley.command.negotiation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.NegotiationId;
import parley.events.ValidTime;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;

/** The commands about a negotiation as a whole. */
public sealed interface NegotiationCommand extends ThingCommand {
    NegotiationId negotiation();

    @Override
    default NegotiationId thing() {
        return negotiation();
    }

    /** See {@link NegotiationOpened}. */
    @Emits(
            value = NegotiationOpened.class,
            summary = "Opens a negotiation, with the time zone in which its dates are read.")
    record OpenNegotiation(
            NegotiationId negotiation,
            String title,
            ZoneId zone,
            @Nullable String summary,
            @Nullable ValidTime opened,
            @Nullable Boolean fictional)
            implements NegotiationCommand, CreatesThing {
        public OpenNegotiation {
            title = FieldRules.line("title", title);
            summary = FieldRules.optionalPassage("summary", summary);
            opened = FieldRules.optionalMoment("opened", opened);
        }
    }

    /** See {@link NegotiationDescribed}. */
    @Emits(
            value = NegotiationDescribed.class,
            summary = "Gives a negotiation a new title or summary.")
    record DescribeNegotiation(
            NegotiationId negotiation,
            @Nullable String title,
            @Nullable String summary,
            @Nullable ValidTime from)
            implements NegotiationCommand {
        public DescribeNegotiation {
            title = FieldRules.optionalLine("title", title);
            summary = FieldRules.optionalPassage("summary", summary);
            FieldRules.check(
                    "title",
                    title != null || summary != null,
                    "give a title or a summary; whichever is absent stays as it was");
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** See {@link NegotiationClosed}. */
    @Emits(value = NegotiationClosed.class, summary = "Records that a negotiation is over.")
    record CloseNegotiation(NegotiationId negotiation, @Nullable String reason, ValidTime from)
            implements NegotiationCommand {
        public CloseNegotiation {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }
    }

    /** See {@link NegotiationReopened}. */
    @Emits(
            value = NegotiationReopened.class,
            summary = "Records that a closed negotiation was resumed.")
    record ReopenNegotiation(NegotiationId negotiation, @Nullable String reason, ValidTime from)
            implements NegotiationCommand {
        public ReopenNegotiation {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }
    }
}
