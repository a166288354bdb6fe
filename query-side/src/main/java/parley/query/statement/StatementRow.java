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
 * A statement.
 *
 * @param speakers the person, or the parties that spoke jointly
 * @param certain whether it had certainly been made by then
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
