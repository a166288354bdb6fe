package parley.query.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.query.view.FacetView;
import parley.query.view.FacetView.PossibleView;
import tools.jackson.databind.JsonNode;

/**
 * A reading in words.
 *
 * @param text the best one
 * @param certain whether it is more than merely possible
 * @param otherwise what may be so instead
 * @param retracted whether it rests on what was retracted since
 */
public record Worded(String text, boolean certain, List<String> otherwise, boolean retracted) {
    Worded(String text, boolean certain, List<String> otherwise) {
        this(text, certain, otherwise, false);
    }

    static Worded of(FacetView facet, Function<JsonNode, String> words) {
        var text = words.apply(facet.value());
        var otherwise =
                facet.possible().stream()
                        .map(PossibleView::value)
                        .map(words)
                        .distinct()
                        .filter(other -> !other.equals(text))
                        .toList();
        return new Worded(text, facet.certain(), otherwise, facet.restsOnRetracted());
    }

    static Worded of(Optional<FacetView> facet, Function<JsonNode, String> words) {
        return facet.map(known -> of(known, words))
                .orElseGet(() -> new Worded("not known", true, List.of()));
    }
}
