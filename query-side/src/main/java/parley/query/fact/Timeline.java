package parley.query.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The canonical form of a facet's timeline: steps in order, apart from each other, none of them
 * merely going on with the one before. Where no step is, nothing is known.
 */
public final class Timeline {
    private Timeline() {}

    /** Puts steps that don't overlap in order, and joins each with the one that it continues. */
    public static List<TimelineSegment> canonical(List<TimelineSegment> steps) {
        if (steps.size() < 2) {
            return steps;
        }
        var ordered = new ArrayList<>(steps);
        ordered.sort(Comparator.comparingLong(step -> step.stretch().from()));
        var joined = new ArrayList<TimelineSegment>(ordered.size());
        for (var step : ordered) {
            if (!joined.isEmpty() && step.continues(joined.getLast())) {
                var earlier = joined.removeLast();
                joined.add(step.over(earlier.stretch().from(), step.stretch().until()));
            } else {
                joined.add(step);
            }
        }
        return joined;
    }
}
