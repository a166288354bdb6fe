package parley.query.page;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** An issue and how it stands. */
public record IssueRow(
        String title,
        String address,
        String category,
        String status,
        boolean certain,
        @Nullable String since) {

    static IssueRow of(ThingView issue, ZoneId zone) {
        var status = issue.facet("status");
        return new IssueRow(
                issue.title(),
                issue.address(),
                issue.details().path("category").asString(""),
                Phrases.plain(issue.value("status").path("status").asString("not known")),
                status.map(FacetView::certain).orElse(false),
                status.map(facet -> Phrases.since(facet, zone)).orElse(null));
    }
}
