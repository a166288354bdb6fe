package parley.query.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings a facet's timeline into canonical form: segments are in order and disjoint, and none
 * merely continues the one before. Nothing is known where there is no segment.
 */
public final class Timeline {
    private Timeline() {}

    /** Sorts segments that don't overlap, and joins each with the one that it continues. */
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
