package parley.query.fact.read;

import java.util.List;
import parley.query.fact.Facet;
import parley.query.fact.Interval;

/**
 * The knowledge about a facet over an interval of valid time.
 *
 * @param opened the position of the record from which on this was known
 * @param closed the position of the record from which on it was not known any more; {@link
 *     Long#MAX_VALUE} if it still is
 * @param certain whether there is only one possibility, and it certainly covers the interval
 * @param possible the assertions that may hold, best reading first
 */
public record Reading(
        Facet facet,
        Interval stretch,
        long opened,
        long closed,
        boolean certain,
        List<AssertionView> possible) {
    /** Returns the best reading. */
    public AssertionView best() {
        return possible.getFirst();
    }

    /**
     * Returns whether something certainly holds throughout the interval, even if it is uncertain
     * which.
     */
    public boolean surelyHolds() {
        return possible.stream().anyMatch(assertion -> assertion.surelyCovers(stretch));
    }
}
