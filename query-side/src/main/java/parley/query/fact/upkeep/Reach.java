package parley.query.fact.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.events.time.Moment;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;

/**
 * The stretches of valid time in which a change of some assertions can make a difference. An
 * assertion makes none before it may begin, none once it must have ended, and none from where
 * another surely goes on for ever that certainly begins after it.
 */
final class Reach {
    private Reach() {}

    /**
     * Stretches apart from each other, in order.
     *
     * @param kept the facet without the assertions changed
     */
    static List<Stretch> of(Present kept, List<Assertion> changed) {
        var stretches = new ArrayList<Stretch>();
        for (var assertion : changed) {
            var from = assertion.begin().earliest();
            var until = Math.min(assertion.end().latest(), hiddenFrom(kept, assertion));
            if (from < until) {
                stretches.add(new Stretch(from, until));
            }
        }
        return stretches.size() < 2 ? stretches : united(stretches);
    }

    private static List<Stretch> united(List<Stretch> stretches) {
        stretches.sort(Comparator.comparingLong(Stretch::from));
        var united = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (!united.isEmpty() && united.getLast().until() >= stretch.from()) {
                var last = united.removeLast();
                united.add(new Stretch(last.from(), Math.max(last.until(), stretch.until())));
            } else {
                united.add(stretch);
            }
        }
        return united;
    }

    /** From when on it is surely hidden for good; not always the earliest such instant. */
    private static long hiddenFrom(Present kept, Assertion assertion) {
        var hiddenFrom = Moment.AFTER_ALL;
        for (var later : kept.lastingAfter(assertion)) {
            hiddenFrom = Math.min(hiddenFrom, later.begin().latest());
        }
        return hiddenFrom;
    }
}
