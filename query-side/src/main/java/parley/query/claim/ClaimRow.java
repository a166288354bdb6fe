package parley.query.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.view.ThingView;

/** A claim in its wording as of the page's clocks. */
public record ClaimRow(
        DisplayValue wording,
        String link,
        String polarity,
        DisplayValue status,
        @Nullable DisplayValue rating) {

    /**
     * Whether its wording or, where a heading shows it, its status rests on something retracted.
     */
    public boolean retracted() {
        return wording.retracted() || (status.certain() && status.retracted());
    }

    public static Map<String, List<ClaimRow>> byStatus(List<ThingView> claims, PageClocks clocks) {
        return claims.stream()
                .map(claim -> of(claim, clocks))
                .collect(
                        Collectors.groupingBy(
                                row -> row.status().text(), TreeMap::new, Collectors.toList()));
    }

    private static ClaimRow of(ThingView thing, PageClocks clocks) {
        return new ClaimRow(
                DisplayValue.of(thing.facet(ClaimFacts.WORDING), WordingValue::wording),
                clocks.page(thing.address()),
                Formatting.plain(ClaimFacts.CLAIM.details(thing).polarity()),
                DisplayValue.of(
                        thing.facet(ClaimFacts.STATUS), value -> Formatting.plain(value.status())),
                thing.facet(ClaimFacts.RATING)
                        .map(facet -> DisplayValue.of(facet, RatingValue::rating))
                        .orElse(null));
    }
}
