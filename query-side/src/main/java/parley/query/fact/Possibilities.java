package parley.query.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What may hold at an instant.
 *
 * @param best the best readings first, {@value #MOST} at most; none if nothing is known
 * @param nextBound the first instant after it at which one of their assertions begins or ends, or
 *     may do so; until then they stay the best, unless something else begins
 */
public record Possibilities(long instant, List<Possibility> best, long nextBound) {
    /** The most possibilities that are kept of any instant. */
    public static final int MOST = 20;

    /**
     * Returns possibilities, best reading first. What was told without a time comes before what was
     * recorded earlier, and after what was recorded later.
     *
     * @param best in the order of {@link Assertion#BEST_READING_FIRST}
     */
    static List<Possibility> inOrder(List<Possibility> best) {
        var undated = best.stream().filter(one -> one.assertion().beginsWithItsThing()).toList();
        if (undated.isEmpty() || undated.size() == best.size()) {
            return List.copyOf(best);
        }
        var ordered = new ArrayList<Possibility>(best.size());
        var next = 0;
        for (var one : best) {
            if (!one.assertion().beginsWithItsThing()) {
                while (next < undated.size()
                        && undated.get(next).assertion().place() > one.assertion().place()) {
                    ordered.add(undated.get(next++));
                }
                ordered.add(one);
            }
        }
        ordered.addAll(undated.subList(next, undated.size()));
        return List.copyOf(ordered);
    }

    /** Returns whether there may be more of them. */
    public boolean isFull() {
        return best.size() == MOST;
    }

    /** Returns whether there is only one, and it is surely so: nothing else may have begun. */
    public boolean isCertain() {
        return best.size() == 1 && best.getFirst().assertion().certainlyCovers(instant);
    }

    public boolean hasAnyOf(Set<Assertion> assertions) {
        return best.stream().map(Possibility::assertion).anyMatch(assertions::contains);
    }

    /** Returns these possibilities as a segment from their instant on. */
    public TimelineSegment until(long end) {
        var keys = best.stream().map(Possibility::key).toList();
        return new TimelineSegment(new Interval(instant, end), keys, isCertain());
    }
}
