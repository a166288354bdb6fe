package parley.query.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import parley.query.view.ThingView;

/**
 * Rows of a section, as many as a page has room for.
 *
 * @param more how many there are beside them
 */
public record Shown<T>(List<T> rows, int more) {
    private static final int MOST = 20;

    /**
     * The latest first, by the earliest that each can have begun; those of which nothing is known
     * of that come last.
     *
     * @param facet the one that tells when a thing began
     */
    static <T> Shown<T> latest(List<ThingView> things, String facet, Function<ThingView, T> row) {
        var rows =
                things.stream()
                        .sorted(
                                Comparator.comparing((ThingView thing) -> from(thing, facet))
                                        .reversed()
                                        .thenComparing(ThingView::id))
                        .limit(MOST)
                        .map(row)
                        .toList();
        return new Shown<>(rows, things.size() - rows.size());
    }

    private static Instant from(ThingView thing, String facet) {
        return thing.begun(facet).orElse(Instant.MIN);
    }
}
