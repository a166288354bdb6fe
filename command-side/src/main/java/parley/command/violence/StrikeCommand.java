package parley.command.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.violence.EffectKind;
import parley.events.violence.Responsibility;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.StrikeId;

/** The commands about a strike alone. */
public sealed interface StrikeCommand extends ViolenceCommand {
    StrikeId strike();

    @Override
    default StrikeId thing() {
        return strike();
    }

    /** See {@link StrikeRecorded}. */
    @Emits(
            value = StrikeRecorded.class,
            summary =
                    "Records an attack: its targets, means and place, and the attacker where known.")
    record RecordStrike(
            StrikeId strike,
            String title,
            @Nullable ValidTime occurred,
            @Nullable PartyId attacker,
            @Nullable PlaceId place,
            List<String> targets,
            List<String> means,
            @Nullable String summary)
            implements StrikeCommand, CreatesThing {
        public RecordStrike {
            title = FieldRules.line("title", title);
            targets = FieldRules.lines("targets", targets);
            means = FieldRules.lines("means", means);
            summary = FieldRules.optionalPassage("summary", summary);
        }
    }

    /** See {@link EffectRecorded}. */
    @Emits(
            value = EffectRecorded.class,
            summary = "Records the effects of a strike other than casualties.")
    record RecordEffect(
            StrikeId strike,
            List<EffectKind> kinds,
            @Nullable Estimate estimate,
            @Nullable Author author,
            List<PlaceId> places,
            @Nullable String description,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements StrikeCommand {
        public RecordEffect {
            kinds = FieldRules.some("kinds", kinds, "an effect must be of at least one kind");
            places = List.copyOf(places);
            FieldRules.check(
                    "places", places.size() <= EffectKind.PLACES, EffectKind.TOO_MANY_PLACES);
            description = FieldRules.optionalPassage("description", description);
            from = FieldRules.optionalMoment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }

    /** See {@link StrikeAttributed}. */
    @Emits(
            value = StrikeAttributed.class,
            summary = "Records who carried out a strike, and whose verdict that is.")
    record AttributeStrike(
            StrikeId strike,
            Author author,
            Responsibility verdict,
            @Nullable PartyId attacker,
            @Nullable String summary,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements StrikeCommand {
        public AttributeStrike {
            FieldRules.check(
                    "attacker",
                    verdict.fits(attacker),
                    "a verdict must name an attacker, except an undetermined one, which must not");
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.optionalMoment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }
}
