package parley.query.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * What may hold at an instant.
 *
 * @param best the best readings first, {@value #MOST} at most; none if nothing is known
 * @param nextBound the first instant after it at which one of these assertions begins or ends, or
 *     may do so; until then they stay the best, unless something else begins
 */
public record Possibilities(long instant, List<Assertion> best, long nextBound) {
    /** The most possibilities that are kept of any instant. */
    public static final int MOST = 20;

    /** Returns whether there may be more of them. */
    public boolean isFull() {
        return best.size() == MOST;
    }

    public boolean isCertain() {
        return best.size() == 1 && best.getFirst().certainlyCovers(instant);
    }

    public boolean hasAnyOf(Collection<Assertion> assertions) {
        return !Collections.disjoint(best, assertions);
    }

    /** Returns these possibilities as a segment from their instant on. */
    public TimelineSegment until(long end) {
        var ids = best.stream().map(Assertion::id).toList();
        return new TimelineSegment(new Interval(instant, end), ids, isCertain());
    }
}
