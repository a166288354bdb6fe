package parley.query.strike;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.strike.CasualtyFigure;
import parley.events.strike.StrikeEvent;
import parley.events.strike.StrikeEvent.CasualtiesRecorded;
import parley.events.strike.StrikeEvent.StrikeRecorded;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a strike. */
public final class StrikeFacts {
    private StrikeFacts() {}

    /**
     * Facets: {@code details}; {@code occurrence}; {@code casualties/<harm>/<population>}, with the
     * side behind it where combatants' side is stated.
     */
    public static List<Asserted> of(StrikeEvent event, Told told) {
        return switch (event) {
            case StrikeRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "occurrence",
                                    new Occurrence(recorded.occurred()),
                                    told.onceHappened(recorded.occurred())));
            case CasualtiesRecorded recorded ->
                    recorded.figures().stream()
                            .map(figure ->
                                    told.asserted(
                                            facet(figure),
                                            figure,
                                            told.throughoutUnless(recorded.from(), null)))
                            .toList();
        };
    }

    private static String facet(CasualtyFigure figure) {
        var side = figure.side() == null ? "" : "/" + figure.side().value();
        return "casualties/%s/%s%s".formatted(word(figure.harm()), word(figure.population()), side);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    record Occurrence(@Nullable ValidTime occurred) {}
}
