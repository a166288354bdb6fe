package parley.query.milestone;

import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.facet.OccurrenceValue;
import parley.query.view.ThingView;

/**
 * A dated event.
 *
 * @param certain whether it had certainly happened by then
 */
public record MilestoneRow(String title, String link, String occurred, boolean certain) {

    public static MilestoneRow of(ThingView thing, PageClocks clocks) {
        var milestone = MilestoneFacts.MILESTONE.details(thing);
        return new MilestoneRow(
                milestone.title(),
                clocks.page(thing.address()),
                Formatting.time(milestone.occurred()),
                thing.isCertain(OccurrenceValue.FACET));
    }
}
