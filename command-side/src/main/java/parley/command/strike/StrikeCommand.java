package parley.command.strike;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.strike.CasualtyFigure;
import parley.events.strike.StrikeEvent.CasualtiesRecorded;
import parley.events.strike.StrikeEvent.StrikeRecorded;
import parley.events.strike.StrikeId;

/** What can be recorded about a strike. */
public sealed interface StrikeCommand extends ThingCommand {
    StrikeId strike();

    @Override
    default StrikeId thing() {
        return strike();
    }

    /** See {@link StrikeRecorded}. */
    @Records(StrikeRecorded.class)
    record RecordStrike(
            StrikeId strike,
            String title,
            @Nullable ValidTime occurred,
            @Nullable PartyId attacker,
            @Nullable PlaceId place,
            List<String> targets,
            List<String> means,
            @Nullable String summary)
            implements StrikeCommand, Founding {
        public RecordStrike {
            title = Field.line("title", title);
            targets = Field.lines("targets", targets);
            means = Field.lines("means", means);
            summary = Field.optionalPassage("summary", summary);
        }
    }

    /** See {@link CasualtiesRecorded}. */
    @Records(CasualtiesRecorded.class)
    record RecordCasualties(StrikeId strike, List<CasualtyFigure> figures, @Nullable ValidTime from)
            implements StrikeCommand {
        public RecordCasualties {
            figures =
                    Field.some(
                            "figures",
                            figures,
                            "at least one casualty figure is given; unknown is not zero");
            Field.check(
                    "figures",
                    CasualtyFigure.areDistinct(figures),
                    "each kind of harm, population and side has one figure");
            from = Field.optionalMoment("from", from);
        }
    }
}
