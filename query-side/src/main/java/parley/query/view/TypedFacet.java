package parley.query.view;

import java.util.List;
import java.util.function.Function;

/**
 * What is known of a facet, with its values as the record that they are written from.
 *
 * @param name the facet's
 */
public record TypedFacet<V extends Record>(String name, FacetView view, Class<V> type) {
    /** The best reading. */
    public V value() {
        return view.value().as(type);
    }

    /** What may be so instead of the best reading, in words that differ from its words. */
    public List<String> otherwise(Function<V, String> words) {
        var best = words.apply(value());
        return view.possible().stream()
                .map(possible -> words.apply(possible.value().as(type)))
                .distinct()
                .filter(other -> !other.equals(best))
                .toList();
    }

    /** Whether the best reading is more than merely possible. */
    public boolean certain() {
        return view.certain();
    }
}
