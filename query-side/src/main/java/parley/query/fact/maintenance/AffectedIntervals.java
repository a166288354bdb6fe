package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.events.time.Moment;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/**
 * Computes the intervals of valid time that a change of some assertions can affect. An assertion
 * affects nothing before it may begin, nothing once its cover must have ended, and nothing from
 * where another one that certainly begins after it, and after whatever it may hide, certainly
 * covers for ever.
 */
final class AffectedIntervals {
    private AffectedIntervals() {}

    /**
     * Returns the affected intervals, disjoint and in order.
     *
     * @param kept the facet without the changed assertions
     */
    static List<Interval> of(CurrentFacet kept, List<Assertion> changed) {
        var stretches = new ArrayList<Interval>();
        for (var assertion : changed) {
            var from = assertion.begin().earliest();
            var until = Math.min(assertion.coverEnd().latest(), hiddenFrom(kept, assertion));
            if (from < until) {
                stretches.add(new Interval(from, until));
            }
        }
        return stretches.size() < 2 ? stretches : united(stretches);
    }

    private static List<Interval> united(List<Interval> stretches) {
        stretches.sort(Comparator.comparingLong(Interval::from));
        var united = new ArrayList<Interval>();
        for (var stretch : stretches) {
            if (!united.isEmpty() && united.getLast().until() >= stretch.from()) {
                var last = united.removeLast();
                united.add(new Interval(last.from(), Math.max(last.until(), stretch.until())));
            } else {
                united.add(stretch);
            }
        }
        return united;
    }

    /**
     * Returns an instant from which on the assertion is certainly hidden for good; not always the
     * earliest such instant.
     */
    private static long hiddenFrom(CurrentFacet kept, Assertion assertion) {
        var hiddenFrom = Moment.AFTER_ALL;
        for (var later : kept.lastingAfter(assertion)) {
            hiddenFrom = Math.min(hiddenFrom, later.latestBegin());
        }
        return hiddenFrom;
    }
}
