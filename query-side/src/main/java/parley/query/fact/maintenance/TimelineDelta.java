package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.List;
import parley.query.fact.TimelineSegment;

/**
 * The change that one record makes to a facet's timeline: rectangles to close, and new segments.
 */
public record TimelineDelta(List<Rectangle> closed, List<TimelineSegment> opened) {
    static final TimelineDelta NONE = new TimelineDelta(List.of(), List.of());

    /** Returns the rectangles to open, numbered as the facet's next record. */
    public List<Rectangle> openedAt(long position, int lastOrdinal) {
        var rectangles = new ArrayList<Rectangle>(opened.size());
        for (var step : opened) {
            var leads = rectangles.isEmpty();
            rectangles.add(new Rectangle(step, position, lastOrdinal + 1, leads));
        }
        return rectangles;
    }
}
