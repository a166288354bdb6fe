package parley.query.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/**
 * Words that somebody said.
 *
 * @param speakers a person, or the parties that spoke with one voice
 * @param certain whether they had surely been said by the moment
 */
public record StatementRow(
        List<String> speakers,
        @Nullable String capacity,
        String link,
        String wording,
        boolean verbatim,
        String made,
        boolean certain) {

    static StatementRow of(ThingView statement, Titles titles, PageClocks clocks) {
        var details = statement.details();
        return new StatementRow(
                Optional.ofNullable(titles.title("person", details.path("person")))
                        .map(List::of)
                        .orElseGet(() -> titles.titles("party", details.path("parties"))),
                details.path("capacity").asStringOpt().orElse(null),
                clocks.page(statement.address()),
                details.path("wording").asString(""),
                details.path("form").asString("").equals("verbatim"),
                Phrases.time(details.path("made")),
                statement.facet("occurrence").map(FacetView::certain).orElse(false));
    }
}
