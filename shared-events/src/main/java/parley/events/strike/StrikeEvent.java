package parley.events.strike;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Invalid;
import parley.events.Text;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;

/** What is on record about a strike. */
public sealed interface StrikeEvent extends Event {
    StrikeId strike();

    /**
     * An attack took place.
     *
     * @param occurred when; absent when the source does not say
     * @param attacker who did it, where that is stated
     */
    @EventType("strike-recorded")
    record StrikeRecorded(
            StrikeId strike,
            String title,
            @Nullable ValidTime occurred,
            @Nullable PartyId attacker,
            @Nullable PlaceId place,
            List<String> targets,
            List<String> means,
            @Nullable String summary)
            implements StrikeEvent {
        public StrikeRecorded {
            title = Text.line(title);
            targets = targets.stream().map(Text::line).toList();
            means = means.stream().map(Text::line).toList();
            summary = Text.optionalPassage(summary);
        }
    }

    /**
     * People were reported to have come to harm.
     *
     * @param figures at least one, each of another kind of harm, population and side
     * @param from since when the figures stand; absent means for the strike as such
     */
    @EventType("casualties-recorded")
    record CasualtiesRecorded(
            StrikeId strike, List<CasualtyFigure> figures, @Nullable ValidTime from)
            implements StrikeEvent {
        public CasualtiesRecorded {
            figures = List.copyOf(figures);
            if (figures.isEmpty()) {
                throw new Invalid(
                        "at least one casualty figure is given; leave the record out if none is known");
            }
            if (!CasualtyFigure.areDistinct(figures)) {
                throw new Invalid("each kind of harm, population and side has one figure");
            }
        }
    }
}
