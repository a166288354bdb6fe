package parley.query.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From a facet's live assertions to its timeline. An assertion possibly holds where it may cover
 * and no other that surely covers certainly begins after it; it certainly holds where it is the
 * only possible one and surely covers. A sweep over the bounds of all extents, between which
 * nothing changes.
 */
public final class Fold {
    /**
     * If any covering assertion certainly begins after a given one, then the last of them in this
     * order does, or the last of those that begin within the given one's very bounds.
     */
    private static final Comparator<Assertion> BY_BEGIN =
            Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                    .thenComparingLong(a -> a.begin().latest())
                    .thenComparing(Assertion.IN_ORDER_TOLD);

    private static final Comparator<Assertion> BEST_READING_FIRST =
            Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                    .thenComparing(Assertion.IN_ORDER_TOLD)
                    .reversed();

    private Fold() {}

    /** The timeline of a facet of which these are all the live assertions. */
    public static List<Step> timeline(Collection<Assertion> live) {
        return timeline(live, Stretch.EVER);
    }

    /**
     * The part of the timeline that lies within a stretch, cut off at its borders.
     *
     * @param live all live assertions that may cover any of the stretch, save for those that
     *     certainly begin before another that surely covers all of it
     */
    public static List<Step> timeline(Collection<Assertion> live, Stretch within) {
        var steps = new ArrayList<Step>();
        var bounds = bounds(live, within);
        var coming = new ArrayDeque<>(live.stream().sorted(BY_BEGIN).toList());
        var current = new TreeSet<>(BY_BEGIN.reversed());
        for (int i = 0; i + 1 < bounds.size(); i++) {
            var stretch = new Stretch(bounds.get(i), bounds.get(i + 1));
            while (!coming.isEmpty() && coming.getFirst().begin().earliest() <= stretch.from()) {
                current.add(coming.removeFirst());
            }
            current.removeIf(assertion -> assertion.end().latest() <= stretch.from());
            var possible = possible(current, stretch.from());
            if (!possible.isEmpty()) {
                steps.add(step(stretch, possible));
            }
        }
        return Timeline.canonical(steps);
    }

    /** Instants at which something may change, in order, with the borders of the stretch. */
    private static List<Long> bounds(Collection<Assertion> live, Stretch within) {
        var all = new TreeSet<>(List.of(within.from(), within.until()));
        for (var assertion : live) {
            for (var moment : List.of(assertion.begin(), assertion.end())) {
                all.add(moment.earliest());
                all.add(moment.latest());
            }
        }
        return List.copyOf(all.subSet(within.from(), true, within.until(), true));
    }

    /** Those of the assertions, given latest beginning first, that possibly hold at the instant. */
    private static List<Assertion> possible(Collection<Assertion> current, long instant) {
        var possible = new ArrayList<Assertion>();
        Assertion latest = null;
        Assertion latestOfItsBounds = null;
        for (var assertion : current) {
            if (!hides(latest, assertion) && !hides(latestOfItsBounds, assertion)) {
                possible.add(assertion);
            }
            if (assertion.certainlyCovers(instant)) {
                latest = latest == null ? assertion : latest;
                latestOfItsBounds =
                        latestOfItsBounds != null
                                        && latestOfItsBounds.begin().equals(assertion.begin())
                                ? latestOfItsBounds
                                : assertion;
            }
        }
        if (possible.size() > 1) {
            possible.sort(BEST_READING_FIRST);
        }
        return possible;
    }

    private static boolean hides(@Nullable Assertion covering, Assertion assertion) {
        return covering != null && covering.certainlyBeginsAfter(assertion);
    }

    private static Step step(Stretch stretch, List<Assertion> possible) {
        var certain = possible.size() == 1 && possible.getFirst().certainlyCovers(stretch.from());
        return new Step(stretch, possible.stream().map(Assertion::id).toList(), certain);
    }
}
