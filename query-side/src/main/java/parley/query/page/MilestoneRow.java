package parley.query.page;

import parley.query.view.FacetView;
import parley.query.view.ThingView;

/**
 * A dated event.
 *
 * @param certain whether it had surely happened by the moment
 */
public record MilestoneRow(String title, String link, String occurred, boolean certain) {

    static MilestoneRow of(ThingView milestone, PageClocks clocks) {
        return new MilestoneRow(
                milestone.title(),
                clocks.page(milestone.address()),
                Phrases.time(milestone.details().path("occurred")),
                milestone.facet("occurrence").map(FacetView::certain).orElse(false));
    }
}
