package parley.query.fact.read;

import java.util.List;
import parley.query.fact.Facet;
import parley.query.fact.Interval;
import parley.query.fact.Possibilities;

/**
 * The knowledge about a facet over an interval of valid time.
 *
 * @param opened the position of the record from which on this was known
 * @param closed the position of the record from which on it was not known any more; {@link
 *     Long#MAX_VALUE} if it still is
 * @param certain whether there is only one possibility, and it is surely so
 * @param surely whether something certainly holds, or in a course has begun, at every moment that
 *     is asked for, even if it is uncertain which
 * @param count how many there are, at the first moment that is asked for
 * @param possible the best {@value Possibilities#MOST} of them, best reading first
 */
public record Reading(
        Facet facet,
        Interval stretch,
        long opened,
        long closed,
        boolean certain,
        boolean surely,
        long count,
        List<AssertionView> possible) {
    /**
     * Returns the part of it within an interval.
     *
     * @param sure whether that part can be certain
     */
    public Reading within(Interval interval, boolean sure) {
        return new Reading(
                facet,
                stretch.and(interval),
                opened,
                closed,
                certain && sure,
                surely && sure,
                count,
                possible);
    }

    /** Returns the best reading. */
    public AssertionView best() {
        return possible.getFirst();
    }
}
