package parley.query.fact;

import java.util.List;

/**
 * One segment of a facet's timeline.
 *
 * @param possible the keys of what may be so throughout the interval, best reading first, {@value
 *     Possibilities#MOST} at most; never empty. A key is the id of an assertion whose value may
 *     hold; it is negative if that may have ended.
 * @param certain whether there is only one possibility, and it is surely so
 */
public record TimelineSegment(Interval stretch, List<Long> possible, boolean certain) {

    /** Returns the same reading over another interval. */
    public TimelineSegment over(long from, long until) {
        return new TimelineSegment(new Interval(from, until), possible, certain);
    }

    /** Returns whether more may be possible than it keeps. */
    public boolean isFull() {
        return possible.size() == Possibilities.MOST;
    }

    boolean continues(TimelineSegment earlier) {
        return earlier.stretch.until() == stretch.from()
                && earlier.certain == certain
                && earlier.possible.equals(possible);
    }
}
