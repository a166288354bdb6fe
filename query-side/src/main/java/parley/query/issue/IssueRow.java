package parley.query.issue;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.EnumNames;
import parley.query.display.DisplayValue;
import parley.query.display.EndingWords;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.view.ThingView;

/** An issue with its status and the positions of the parties. */
public record IssueRow(
        String id,
        String title,
        String link,
        String category,
        DisplayValue status,
        @Nullable String since,
        List<PositionRow> positions) {

    public static IssueRow of(ThingView thing, ZoneId zone, Titles titles, PageClocks clocks) {
        var issue = IssueFacts.ISSUE.details(thing);
        var status = thing.facet(IssueFacts.STATUS);
        return new IssueRow(
                thing.id(),
                issue.title(),
                clocks.page(thing.address()),
                EnumNames.of(issue.category()),
                DisplayValue.of(
                        status, value -> Formatting.plain(value.status()), EndingWords.in(zone)),
                status.map(facet -> Formatting.since(facet.view().possible().getFirst(), zone))
                        .orElse(null),
                PositionRow.of(thing, zone, titles));
    }
}
