package parley.query.view;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /**
     * Returns the other possible readings in words, where these differ from those of the best, and
     * how many there are beside those that the view contains.
     */
    public List<String> otherwise(Function<V, String> words) {
        var best = words.apply(value());
        var others =
                view.possible().stream()
                        .map(possible -> words.apply(possible.value().as(type)))
                        .distinct()
                        .filter(other -> !other.equals(best));
        var more = view.count() - view.possible().size();
        return more > 0
                ? Stream.concat(others, Stream.of("one of %,d more".formatted(more))).toList()
                : others.toList();
    }

    /** Whether the best reading is certain, not only possible. */
    public boolean certain() {
        return view.certain();
    }
}
