package parley.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/**
 * What a party wants of an issue.
 *
 * @param toward the party of which it wants it, if it is one's
 * @param point the part of the issue that it is about, if it is a part's
 * @param wording the position in words, or why it was withdrawn
 */
public record PositionRow(
        String party,
        @Nullable String toward,
        @Nullable String point,
        Worded position,
        @Nullable String wording,
        @Nullable String condition) {
    private static final String FACETS = "positions/";

    static List<PositionRow> of(ThingView issue, Titles titles) {
        return issue.facets().keySet().stream()
                .filter(facet -> facet.startsWith(FACETS))
                .flatMap(facet -> issue.facet(facet).map(read -> of(facet, read, titles)).stream())
                .toList();
    }

    /** A facet is named {@code positions/<party>/toward/<party>/on/<point>}. */
    private static PositionRow of(String facet, FacetView read, Titles titles) {
        var names = List.of(facet.split("/", -1));
        var toward = behind("toward", names);
        var value = read.value();
        return new PositionRow(
                titles.title("party", names.get(1)),
                toward == null ? null : titles.title("party", toward),
                point(names),
                Worded.of(read, position -> Phrases.plain(position, "position")),
                value.path("wording")
                        .asStringOpt()
                        .or(() -> value.path("reason").asStringOpt())
                        .orElse(null),
                value.path("condition").asStringOpt().orElse(null));
    }

    private static @Nullable String point(List<String> names) {
        var point = behind("on", names);
        return point == null ? null : Phrases.plain(point);
    }

    /** Words stand at even places: a party or a point may be called like one of them. */
    private static @Nullable String behind(String word, List<String> names) {
        for (int i = 2; i + 1 < names.size(); i += 2) {
            if (names.get(i).equals(word)) {
                return names.get(i + 1);
            }
        }
        return null;
    }
}
