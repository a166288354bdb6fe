package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.verdict.VerdictAuthor;

/** What is on record about a strike alone. */
public sealed interface StrikeEvent extends ViolenceEvent {
    StrikeId strike();

    /**
     * An attack took place.
     *
     * @param occurred when; absent when the source does not say
     * @param attacker who did it, where that is stated and nobody disagrees; verdicts that may
     *     differ are {@link StrikeAttributed}
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
     * @param kinds what it was, at least one; several mean any of them ("without heat or power")
     * @param estimate how many people, or how much of what its unit says; absent when no figure is
     *     given, which is not zero
     * @param places where, at most {@link EffectKind#PLACES}; none when the source does not say
     * @param description in words
     * @param from since when; absent means for the strike as such
     * @param until when it was over, where it is known to be
     */
    @EventType("effect-recorded")
    record EffectRecorded(
            StrikeId strike,
            List<EffectKind> kinds,
            @Nullable Estimate estimate,
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
     * Somebody judged who did it.
     *
     * @param author whose verdict it is; that of another author stands beside it
     * @param verdict what it says of the attacker
     * @param attacker of whom it says so; absent exactly when the verdict is undetermined
     * @param from since when the author has judged so; absent means for the strike as such
     * @param until when the author gave the verdict up, where that is known
     */
    @EventType("strike-attributed")
    record StrikeAttributed(
            StrikeId strike,
            VerdictAuthor author,
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
