package parley.query.view;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView.Ending;

/** Words for the readings of a facet. */
@FunctionalInterface
public interface ReadingWords<V> {
    /**
     * Returns a reading in words.
     *
     * @param ended when the value ended; null if it holds
     */
    String of(V value, @Nullable Ending ended);

    /** Returns these words for a value that holds, and "ended: " before them for one that has. */
    static <V> ReadingWords<V> plain(Function<V, String> words) {
        return (value, ended) ->
                ended == null ? words.apply(value) : "ended: " + words.apply(value);
    }
}
