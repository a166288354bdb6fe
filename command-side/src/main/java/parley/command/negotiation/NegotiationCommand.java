package parley.command.negotiation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.NegotiationId;
import parley.events.ValidTime;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;

/** What can be recorded about a negotiation as a whole. */
public sealed interface NegotiationCommand extends ThingCommand {
    NegotiationId negotiation();

    @Override
    default NegotiationId thing() {
        return negotiation();
    }

    /** See {@link NegotiationOpened}. */
    @Records(NegotiationOpened.class)
    record OpenNegotiation(
            NegotiationId negotiation,
            String title,
            ZoneId zone,
            @Nullable String summary,
            @Nullable ValidTime opened)
            implements NegotiationCommand, Founding {
        public OpenNegotiation {
            title = Field.line("title", title);
            summary = Field.optionalPassage("summary", summary);
            opened = Field.optionalMoment("opened", opened);
        }
    }
}
