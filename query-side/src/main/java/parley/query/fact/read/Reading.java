package parley.query.fact.read;

import java.util.List;
import parley.query.fact.Facet;
import parley.query.fact.Interval;

/**
 * What is known of a facet over a stretch of valid time.
 *
 * @param opened the position of the record from which on this was known
 * @param closed the position of the record from which on it was not; {@link Long#MAX_VALUE} if it
 *     still is
 * @param certain whether there is one possibility only, and it surely covers the stretch
 * @param possible what may hold, best reading first
 */
public record Reading(
        Facet facet,
        Interval stretch,
        long opened,
        long closed,
        boolean certain,
        List<AssertionView> possible) {
    /** The best reading. */
    public AssertionView best() {
        return possible.getFirst();
    }

    /** Whether something surely holds throughout the stretch, be it unsure which. */
    public boolean surelyHolds() {
        return possible.stream().anyMatch(said -> said.surelyCovers(stretch));
    }
}
