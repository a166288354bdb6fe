package parley.query.display;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.query.view.ReadingWords;
import parley.query.view.TypedFacet;

/**
 * A reading in words.
 *
 * @param text the best reading
 * @param certain whether it is certain, not only possible
 * @param otherwise the other possible readings
 * @param retracted whether it rests on something that was retracted since
 */
public record DisplayValue(
        String text, boolean certain, List<String> otherwise, boolean retracted) {

    public DisplayValue(String text, boolean certain, List<String> otherwise) {
        this(text, certain, otherwise, false);
    }

    public static <V extends Record> DisplayValue of(
            TypedFacet<V> facet, Function<V, String> words) {
        return of(facet, ReadingWords.plain(words));
    }

    public static <V extends Record> DisplayValue of(
            TypedFacet<V> facet, Function<V, String> words, EndingWords ending) {
        return of(facet, (value, ended) -> ending.of(words.apply(value), ended));
    }

    private static <V extends Record> DisplayValue of(TypedFacet<V> facet, ReadingWords<V> words) {
        return new DisplayValue(
                facet.best(words),
                facet.certain(),
                facet.otherwise(words),
                facet.view().restsOnRetracted());
    }

    public static <V extends Record> DisplayValue of(
            Optional<TypedFacet<V>> facet, Function<V, String> words) {
        return orUnknown(facet.map(known -> of(known, words)));
    }

    public static <V extends Record> DisplayValue of(
            Optional<TypedFacet<V>> facet, Function<V, String> words, EndingWords ending) {
        return orUnknown(facet.map(known -> of(known, words, ending)));
    }

    private static DisplayValue orUnknown(Optional<DisplayValue> known) {
        return known.orElseGet(() -> new DisplayValue("unknown", true, List.of()));
    }
}
