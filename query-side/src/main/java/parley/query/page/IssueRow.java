package parley.query.page;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** An issue and how it stands. */
public record IssueRow(
        String id,
        String title,
        String link,
        String category,
        Worded status,
        @Nullable String since) {

    static IssueRow of(ThingView issue, ZoneId zone, PageClocks clocks) {
        var status = issue.facet("status");
        return new IssueRow(
                issue.id(),
                issue.title(),
                clocks.on(issue.address()),
                issue.details().path("category").asString(""),
                Worded.of(status, value -> Phrases.plain(value, "status")),
                status.map(FacetView::from).map(from -> Phrases.day(from, zone)).orElse(null));
    }
}
