package parley.query.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * Computes a facet's timeline from its live assertions. An assertion possibly holds where it may
 * cover and no other that certainly covers certainly begins after it; it certainly holds where it
 * is the only possible one and certainly covers. The computation sweeps over the bounds of all
 * extents, between which nothing changes.
 */
public final class Fold {
    /** The order in which {@link CoverTracker} visits assertions. */
    private static final Comparator<Assertion> LATEST_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().latest())
                    .thenComparingLong(a -> a.begin().earliest())
                    .thenComparing(Assertion.BY_PLACE)
                    .reversed();

    private static final Comparator<Assertion> BY_EARLIEST_BEGIN =
            Comparator.comparingLong(assertion -> assertion.begin().earliest());

    private static final Comparator<Assertion> BEST_READING_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                    .thenComparing(Assertion.BY_PLACE)
                    .reversed();

    private Fold() {}

    /** Computes the timeline of a facet from all its live assertions. */
    public static List<TimelineSegment> timeline(Collection<Assertion> live) {
        return timeline(live, Interval.EVER);
    }

    /**
     * Computes the part of the timeline that lies within an interval, cut off at its borders.
     *
     * @param live all live assertions that may cover any of the interval; those that certainly
     *     begin before another that certainly covers all of it may be left out
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

    /**
     * Returns the instants at which something may change, in order, including the borders of the
     * interval.
     */
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

    /**
     * Returns the assertions that possibly hold at an instant, and removes those that have ended by
     * then.
     */
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
