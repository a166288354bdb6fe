package parley.query.violence;

import org.jspecify.annotations.Nullable;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.violence.Responsibility;
import parley.events.violence.StrikeEvent.StrikeAttributed;

/** One author's verdict on who carried out a strike. */
public record AttributionValue(
        Author author,
        Responsibility verdict,
        @Nullable PartyId attacker,
        @Nullable String summary) {
    static AttributionValue of(StrikeAttributed recorded) {
        return new AttributionValue(
                recorded.author(), recorded.verdict(), recorded.attacker(), recorded.summary());
    }
}
