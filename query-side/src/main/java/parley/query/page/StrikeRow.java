package parley.query.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

/**
 * A strike with its casualties.
 *
 * @param certain whether it had surely happened by the moment
 */
public record StrikeRow(
        String title,
        String link,
        String occurred,
        boolean certain,
        @Nullable String attacker,
        List<Figure> casualties) {

    /** How many people came to some harm. */
    public record Figure(Worded count, String harm, String population, @Nullable String side) {
        static Figure of(FacetView facet, Map<String, String> parties) {
            var figure = facet.value();
            return new Figure(
                    Worded.of(facet, value -> Phrases.estimate(value.path("count"))),
                    figure.path("harm").asString(""),
                    figure.path("population").asString(""),
                    party(figure.path("side"), parties));
        }
    }

    /** The latest first; those of which nobody knows when come last. */
    static List<StrikeRow> latest(
            List<ThingView> strikes, Map<String, String> parties, PageClocks clocks, int most) {
        return strikes.stream()
                .sorted(
                        Comparator.comparing(StrikeRow::from)
                                .reversed()
                                .thenComparing(ThingView::id))
                .limit(most)
                .map(strike -> of(strike, parties, clocks))
                .toList();
    }

    private static Instant from(ThingView strike) {
        return strike.facet("occurrence").map(FacetView::from).orElse(Instant.MIN);
    }

    private static StrikeRow of(ThingView strike, Map<String, String> parties, PageClocks clocks) {
        return new StrikeRow(
                strike.title(),
                clocks.on(strike.address()),
                Phrases.time(strike.details().path("occurred")),
                strike.facet("occurrence").map(FacetView::certain).orElse(false),
                party(strike.details().path("attacker"), parties),
                strike.facets().keySet().stream()
                        .filter(facet -> facet.startsWith("casualties/"))
                        .flatMap(facet -> strike.facet(facet).stream())
                        .map(facet -> Figure.of(facet, parties))
                        .toList());
    }

    private static @Nullable String party(JsonNode id, Map<String, String> parties) {
        return id.asStringOpt().map(party -> parties.getOrDefault(party, party)).orElse(null);
    }
}
