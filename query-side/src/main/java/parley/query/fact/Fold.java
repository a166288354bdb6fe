package parley.query.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * From a facet's live assertions to its timeline. An assertion possibly holds where it may cover
 * and no other that surely covers certainly begins after it; it certainly holds where it is the
 * only possible one and surely covers. A sweep over the bounds of all extents, between which
 * nothing changes.
 */
public final class Fold {
    /** The order in which {@link CoverTracker} meets them. */
    private static final Comparator<Assertion> LATEST_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().latest())
                    .thenComparingLong(a -> a.begin().earliest())
                    .thenComparing(Assertion.IN_ORDER_TOLD)
                    .reversed();

    private static final Comparator<Assertion> BY_EARLIEST_BEGIN =
            Comparator.comparingLong(assertion -> assertion.begin().earliest());

    private static final Comparator<Assertion> BEST_READING_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                    .thenComparing(Assertion.IN_ORDER_TOLD)
                    .reversed();

    private Fold() {}

    /** The timeline of a facet of which these are all the live assertions. */
    public static List<TimelineSegment> timeline(Collection<Assertion> live) {
        return timeline(live, Interval.EVER);
    }

    /**
     * The part of the timeline that lies within a stretch, cut off at its borders.
     *
     * @param live all live assertions that may cover any of the stretch, save for those that
     *     certainly begin before another that surely covers all of it
     */
    public static List<TimelineSegment> timeline(Collection<Assertion> live, Interval within) {
        var steps = new ArrayList<TimelineSegment>();
        var bounds = bounds(live, within);
        var coming = new ArrayDeque<>(live.stream().sorted(BY_EARLIEST_BEGIN).toList());
        var begun = new TreeSet<>(LATEST_FIRST);
        for (int i = 0; i + 1 < bounds.size(); i++) {
            var stretch = new Interval(bounds.get(i), bounds.get(i + 1));
            while (!coming.isEmpty() && coming.getFirst().begin().earliest() <= stretch.from()) {
                begun.add(coming.removeFirst());
            }
            var possible = possible(begun.iterator(), stretch.from());
            if (!possible.isEmpty()) {
                steps.add(step(stretch, possible));
            }
        }
        return Timeline.canonical(steps);
    }

    /** Instants at which something may change, in order, with the borders of the stretch. */
    private static List<Long> bounds(Collection<Assertion> live, Interval within) {
        var all = new TreeSet<>(List.of(within.from(), within.until()));
        for (var assertion : live) {
            for (var moment : List.of(assertion.begin(), assertion.end())) {
                all.add(moment.earliest());
                all.add(moment.latest());
            }
        }
        return List.copyOf(all.subSet(within.from(), true, within.until(), true));
    }

    /** Those that possibly hold at an instant; on the way takes out what has ended by then. */
    private static List<Assertion> possible(Iterator<Assertion> begun, long instant) {
        var possible = new ArrayList<Assertion>();
        var covering = new CoverTracker();
        while (begun.hasNext()) {
            var assertion = begun.next();
            if (covering.hidesAllFrom(assertion)) {
                break;
            }
            if (assertion.end().latest() <= instant) {
                begun.remove();
                continue;
            }
            if (!covering.hides(assertion)) {
                possible.add(assertion);
            }
            if (assertion.certainlyCovers(instant)) {
                covering.add(assertion);
            }
        }
        possible.sort(BEST_READING_FIRST);
        return possible;
    }

    private static TimelineSegment step(Interval stretch, List<Assertion> possible) {
        var certain = possible.size() == 1 && possible.getFirst().certainlyCovers(stretch.from());
        return new TimelineSegment(stretch, possible.stream().map(Assertion::id).toList(), certain);
    }
}
