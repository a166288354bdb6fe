package parley.query.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.statement.StatementForm;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.facet.OccurrenceValue;
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

    public static StatementRow of(ThingView thing, Titles titles, PageClocks clocks) {
        var statement = StatementFacts.STATEMENT.details(thing);
        return new StatementRow(
                statement.person() == null
                        ? titles.titles(statement.parties())
                        : List.of(titles.title(statement.person())),
                statement.capacity(),
                clocks.page(thing.address()),
                statement.wording(),
                statement.form() == StatementForm.VERBATIM,
                Formatting.time(statement.made()),
                thing.isCertain(OccurrenceValue.FACET));
    }
}
