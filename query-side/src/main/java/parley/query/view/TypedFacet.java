package parley.query.view;

import java.util.List;
import java.util.function.Function;

/**
 * The state of a facet with typed values.
 *
 * @param name the name of the facet
 */
public record TypedFacet<V extends Record>(String name, FacetView view, Class<V> type) {
    /** Returns the best reading. */
    public V value() {
        return view.value().as(type);
    }

    /** Returns the other possible readings in words, where these differ from those of the best. */
    public List<String> otherwise(Function<V, String> words) {
        var best = words.apply(value());
        return view.possible().stream()
                .map(possible -> words.apply(possible.value().as(type)))
                .distinct()
                .filter(other -> !other.equals(best))
                .toList();
    }

    /** Whether the best reading is certain, not only possible. */
    public boolean certain() {
        return view.certain();
    }
}
