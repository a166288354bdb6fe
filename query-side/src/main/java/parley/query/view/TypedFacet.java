package parley.query.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * The state of a facet with typed values.
 *
 * @param name the name of the facet
 */
public record TypedFacet<V extends Record>(String name, FacetView view, Class<V> type) {
    /** Returns the value of the best reading, which may have ended: see {@link #holds}. */
    public V value() {
        return view.value().as(type);
    }

    /** Whether the value holds by the best reading, and has not ended. */
    public boolean holds() {
        return view.ended() == null;
    }

    /** Returns the best reading in words. */
    public String best(ReadingWords<V> words) {
        return words.of(value(), view.ended());
    }

    /**
     * Returns the other possible readings in words, where these differ from those of the best, and
     * how many there are beside those that the view contains.
     */
    public List<String> otherwise(ReadingWords<V> words) {
        var best = best(words);
        var others =
                view.possible().stream()
                        .map(possible -> words.of(possible.value().as(type), possible.ended()))
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
