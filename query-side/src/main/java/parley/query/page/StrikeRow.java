package parley.query.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

/** A strike with its casualties. */
public record StrikeRow(
        String title,
        String address,
        String occurred,
        @Nullable String attacker,
        List<String> casualties) {

    /** The latest first; those of which nobody knows when come last. */
    static List<StrikeRow> latest(List<ThingView> strikes, Map<String, String> parties, int most) {
        return strikes.stream()
                .sorted(
                        Comparator.comparing(StrikeRow::from)
                                .reversed()
                                .thenComparing(ThingView::id))
                .limit(most)
                .map(strike -> of(strike, parties))
                .toList();
    }

    private static Instant from(ThingView strike) {
        return strike.facet("occurrence").map(FacetView::from).orElse(Instant.MIN);
    }

    private static StrikeRow of(ThingView strike, Map<String, String> parties) {
        var attacker = strike.details().path("attacker").asStringOpt().orElse(null);
        return new StrikeRow(
                strike.title(),
                strike.address(),
                Phrases.time(strike.details().path("occurred")),
                attacker == null ? null : parties.getOrDefault(attacker, attacker),
                strike.facets().keySet().stream()
                        .filter(facet -> facet.startsWith("casualties/"))
                        .map(facet -> figure(strike.value(facet)))
                        .toList());
    }

    private static String figure(JsonNode figure) {
        return "%s %s (%s)"
                .formatted(
                        Phrases.estimate(figure.path("count")),
                        figure.path("harm").asString(""),
                        figure.path("population").asString(""));
    }
}
