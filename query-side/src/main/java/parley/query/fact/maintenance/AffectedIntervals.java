package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.events.time.Moment;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/**
 * The stretches of valid time in which a change of some assertions can make a difference. An
 * assertion makes none before it may begin, none once it must have ended, and none from where
 * another surely goes on for ever that certainly begins after it.
 */
final class AffectedIntervals {
    private AffectedIntervals() {}

    /**
     * Stretches apart from each other, in order.
     *
     * @param kept the facet without the assertions changed
     */
    static List<Interval> of(CurrentFacet kept, List<Assertion> changed) {
        var stretches = new ArrayList<Interval>();
        for (var assertion : changed) {
            var from = assertion.begin().earliest();
            var until = Math.min(assertion.end().latest(), hiddenFrom(kept, assertion));
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

    /** From when on it is surely hidden for good; not always the earliest such instant. */
    private static long hiddenFrom(CurrentFacet kept, Assertion assertion) {
        var hiddenFrom = Moment.AFTER_ALL;
        for (var later : kept.lastingAfter(assertion)) {
            hiddenFrom = Math.min(hiddenFrom, later.begin().latest());
        }
        return hiddenFrom;
    }
}
