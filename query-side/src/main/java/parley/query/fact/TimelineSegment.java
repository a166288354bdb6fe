package parley.query.fact;

import java.util.List;

/**
 * One step of a facet's timeline.
 *
 * @param possible ids of the assertions that may hold throughout the stretch, best reading first;
 *     never empty
 * @param certain whether there is one only, and it surely covers the stretch
 */
public record TimelineSegment(Interval stretch, List<Long> possible, boolean certain) {

    /** The same reading over another stretch. */
    public TimelineSegment over(long from, long until) {
        return new TimelineSegment(new Interval(from, until), possible, certain);
    }

    boolean continues(TimelineSegment earlier) {
        return earlier.stretch.until() == stretch.from()
                && earlier.certain == certain
                && earlier.possible.equals(possible);
    }
}
