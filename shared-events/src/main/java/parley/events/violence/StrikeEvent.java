package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;

/** Events about a strike only. */
public sealed interface StrikeEvent extends ViolenceEvent {
    StrikeId strike();

    /**
     * An attack took place.
     *
     * @param occurred when; absent if the source does not state it
     * @param attacker who did it, where that is stated and undisputed; verdicts that may differ are
     *     {@link StrikeAttributed}
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
            title = TextRules.line(title);
            targets = targets.stream().map(TextRules::line).toList();
            means = means.stream().map(TextRules::line).toList();
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A strike had an effect other than casualties.
     *
     * @param kinds the kinds, at least one; several mean any of them ("without heat or power")
     * @param estimate how many people, or how much in its unit; absent means no figure, which is
     *     not zero
     * @param author whose figure it is; absent if it is unattributed
     * @param places where, at most {@link EffectKind#PLACES}; empty if the source does not state
     *     them
     * @param description in words
     * @param from since when; absent means since its thing began
     * @param until when it was over, where it is known to be
     */
    @EventType("effect-recorded")
    record EffectRecorded(
            StrikeId strike,
            List<EffectKind> kinds,
            @Nullable Estimate estimate,
            @Nullable Author author,
            List<PlaceId> places,
            @Nullable String description,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements StrikeEvent {
        public EffectRecorded {
            kinds = EffectKind.inOrder(kinds);
            places = List.copyOf(places);
            if (places.size() > EffectKind.PLACES) {
                throw new InvalidValue(EffectKind.TOO_MANY_PLACES);
            }
            description = TextRules.optionalPassage(description);
        }
    }

    /**
     * An author gave a verdict on who carried out a strike.
     *
     * @param author the author; verdicts of several authors stand side by side
     * @param verdict the verdict on the attacker
     * @param attacker the party it concerns; absent exactly if the verdict is undetermined
     * @param from since when the author has held it; absent means since its thing began
     * @param until when the author gave the verdict up, where that is known
     */
    @EventType("strike-attributed")
    record StrikeAttributed(
            StrikeId strike,
            Author author,
            Responsibility verdict,
            @Nullable PartyId attacker,
            @Nullable String summary,
            @Nullable ValidTime from,
            @Nullable ValidTime until)
            implements StrikeEvent {
        public StrikeAttributed {
            verdict.checkNames(attacker);
            summary = TextRules.optionalPassage(summary);
        }
    }
}
