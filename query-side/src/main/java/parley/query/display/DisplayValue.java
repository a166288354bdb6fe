package parley.query.display;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.query.view.TypedFacet;

/**
 * A reading in words.
 *
 * @param text the best value
 * @param certain whether the value is certain, not only possible
 * @param otherwise the other possible values
 * @param retracted whether it rests on something that was retracted since
 */
public record DisplayValue(
        String text, boolean certain, List<String> otherwise, boolean retracted) {

    public DisplayValue(String text, boolean certain, List<String> otherwise) {
        this(text, certain, otherwise, false);
    }

    public static <V extends Record> DisplayValue of(
            TypedFacet<V> facet, Function<V, String> words) {
        return new DisplayValue(
                words.apply(facet.value()),
                facet.certain(),
                facet.otherwise(words),
                facet.view().restsOnRetracted());
    }

    public static <V extends Record> DisplayValue of(
            Optional<TypedFacet<V>> facet, Function<V, String> words) {
        return facet.map(known -> of(known, words))
                .orElseGet(() -> new DisplayValue("unknown", true, List.of()));
    }
}
