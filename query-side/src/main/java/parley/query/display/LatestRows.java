package parley.query.display;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import parley.query.facet.FacetType;
import parley.query.view.ThingView;

/**
 * The latest rows of a section, at most 20.
 *
 * @param more the number of rows left out
 */
public record LatestRows<T>(List<T> rows, int more) {
    private static final int MOST = 20;

    /**
     * Returns the rows of the latest things, by the earliest time at which each can have begun.
     * Things of which that is unknown come last.
     *
     * @param onset the facet whose beginning is that of the thing
     */
    public static <T> LatestRows<T> of(
            List<ThingView> things, FacetType<?> onset, Function<ThingView, T> row) {
        var rows =
                things.stream()
                        .sorted(
                                Comparator.comparing((ThingView thing) ->
                                                thing.begun(onset).orElse(Instant.MIN))
                                        .reversed()
                                        .thenComparing(ThingView::id))
                        .limit(MOST)
                        .map(row)
                        .toList();
        return new LatestRows<>(rows, things.size() - rows.size());
    }
}
