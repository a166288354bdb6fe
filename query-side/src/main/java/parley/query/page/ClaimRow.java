package parley.query.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.view.ThingView;

/** A claim in its wording at the moment. */
public record ClaimRow(
        Worded wording, String link, String polarity, Worded status, @Nullable Worded rating) {

    static Map<String, List<ClaimRow>> byStatus(List<ThingView> claims, PageClocks clocks) {
        return claims.stream()
                .map(claim -> of(claim, clocks))
                .collect(
                        Collectors.groupingBy(
                                row -> row.status().text(), TreeMap::new, Collectors.toList()));
    }

    private static ClaimRow of(ThingView claim, PageClocks clocks) {
        return new ClaimRow(
                Worded.of(
                        claim.facet("wording"),
                        value -> value.path("wording").asString(claim.title())),
                clocks.page(claim.address()),
                Phrases.plain(claim.details().path("polarity").asString("")),
                Worded.of(claim.facet("status"), value -> Phrases.plain(value, "status")),
                claim.facet("rating")
                        .map(facet -> Worded.of(facet, value -> value.path("rating").asString("")))
                        .orElse(null));
    }
}
