package parley.query.page;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.view.ThingView;

/** An issue, how it stands, and what the parties want of it. */
public record IssueRow(
        String id,
        String title,
        String link,
        String category,
        Worded status,
        @Nullable String since,
        List<PositionRow> positions) {

    static IssueRow of(ThingView issue, ZoneId zone, Titles titles, PageClocks clocks) {
        var status = issue.facet("status");
        return new IssueRow(
                issue.id(),
                issue.title(),
                clocks.page(issue.address()),
                issue.details().path("category").asString(""),
                Worded.of(status, value -> Phrases.plain(value, "status")),
                status.map(told -> Phrases.since(told.possible().getFirst(), zone)).orElse(null),
                PositionRow.of(issue, titles));
    }
}
