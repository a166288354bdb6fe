package parley.query.display;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import parley.query.facet.FacetType;
import parley.query.view.ThingView;

/**
 * Rows of a section, as many as a page has room for.
 *
 * @param more how many there are beside them
 */
public record LatestRows<T>(List<T> rows, int more) {
    private static final int MOST = 20;

    /**
     * The latest first, by the earliest that each can have begun; those of which nothing is known
     * of that come last.
     *
     * @param onset the facet that tells when a thing began
     */
    public static <T> LatestRows<T> of(
            List<ThingView> things, FacetType<?> onset, Function<ThingView, T> row) {
        var rows =
                things.stream()
                        .sorted(
                                Comparator.comparing((ThingView thing) -> from(thing, onset))
                                        .reversed()
                                        .thenComparing(ThingView::id))
                        .limit(MOST)
                        .map(row)
                        .toList();
        return new LatestRows<>(rows, things.size() - rows.size());
    }

    private static Instant from(ThingView thing, FacetType<?> onset) {
        return thing.begun(onset).orElse(Instant.MIN);
    }
}
