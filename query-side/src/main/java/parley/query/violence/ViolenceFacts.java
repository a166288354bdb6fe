package parley.query.violence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.verdict.Author;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.EffectKind;
import parley.events.violence.Responsibility;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.ViolenceEvent;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about strikes and clashes. */
public final class ViolenceFacts {
    private ViolenceFacts() {}

    /**
     * Facets: {@code details}; {@code occurrence}; {@code casualties/<harm>/<population>}, with the
     * side behind it where combatants' side is stated; {@code effects/<kinds>}, with the places
     * behind them where they are stated; {@code attribution/<author>}.
     */
    public static List<Asserted> of(ViolenceEvent event, Told told) {
        return switch (event) {
            case StrikeRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "occurrence",
                                    new Occurrence(recorded.occurred()),
                                    told.onceHappened(recorded.occurred())));
            case ClashRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "occurrence",
                                    new Occurrence(recorded.occurred()),
                                    told.onceHappened(recorded.occurred())));
            case EffectRecorded recorded ->
                    List.of(
                            told.asserted(
                                    facet(recorded),
                                    Effect.of(recorded),
                                    told.throughoutUnless(recorded.from(), recorded.until())));
            case StrikeAttributed recorded ->
                    List.of(
                            told.asserted(
                                    "attribution/" + recorded.author().key(),
                                    Attributed.of(recorded),
                                    told.throughoutUnless(recorded.from(), recorded.until())));
            case CasualtiesRecorded recorded ->
                    recorded.figures().stream()
                            .map(figure ->
                                    told.asserted(
                                            facet(figure),
                                            Casualties.of(figure),
                                            told.throughoutUnless(recorded.from(), null)))
                            .toList();
        };
    }

    private static String facet(CasualtyFigure figure) {
        var side = figure.side() == null ? "" : "/" + figure.side().value();
        return "casualties/%s/%s%s".formatted(word(figure.harm()), word(figure.population()), side);
    }

    private static String facet(EffectRecorded recorded) {
        var kinds =
                recorded.kinds().stream().map(ViolenceFacts::word).collect(Collectors.joining("+"));
        var places =
                recorded.places().stream()
                        .map(PlaceId::value)
                        .sorted()
                        .collect(Collectors.joining("+"));
        return "effects/" + kinds + (places.isEmpty() ? "" : "/" + places);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    record Occurrence(@Nullable ValidTime occurred) {}

    /**
     * @param inconsistent true if the figures break {@code low ≤ best ≤ high}, as published; else
     *     absent
     */
    record Casualties(
            Harm harm,
            Population population,
            @Nullable PartyId side,
            Estimate count,
            @Nullable Boolean inconsistent) {
        static Casualties of(CasualtyFigure figure) {
            return new Casualties(
                    figure.harm(),
                    figure.population(),
                    figure.side(),
                    figure.count(),
                    flag(figure.count()));
        }
    }

    private static @Nullable Boolean flag(@Nullable Estimate estimate) {
        return (estimate == null || estimate.isConsistent()) ? null : Boolean.TRUE;
    }

    /** An effect; {@code inconsistent} as of casualties. */
    record Effect(
            List<EffectKind> kinds,
            @Nullable Estimate estimate,
            @Nullable Boolean inconsistent,
            List<PlaceId> places,
            @Nullable String description) {
        static Effect of(EffectRecorded recorded) {
            return new Effect(
                    recorded.kinds(),
                    recorded.estimate(),
                    flag(recorded.estimate()),
                    recorded.places(),
                    recorded.description());
        }
    }

    record Attributed(
            Author author,
            Responsibility verdict,
            @Nullable PartyId attacker,
            @Nullable String summary) {
        static Attributed of(StrikeAttributed recorded) {
            return new Attributed(
                    recorded.author(), recorded.verdict(), recorded.attacker(), recorded.summary());
        }
    }
}
