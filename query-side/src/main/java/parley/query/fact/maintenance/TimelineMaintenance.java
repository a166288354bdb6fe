package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;
import parley.query.fact.Timeline;
import parley.query.fact.TimelineSegment;

/** Computes how a record changes a facet's timeline. */
public final class TimelineMaintenance {
    private TimelineMaintenance() {}

    /**
     * Compares a facet's timeline before and after a record, where it can have changed.
     *
     * @param kept the facet's current state, from which the withdrawn assertions have been removed
     *     and to which the added ones have not been added yet
     * @param most how many segments may change
     * @throws ExcessiveChange if more do; the facet's state must then be discarded
     */
    public static TimelineDelta difference(
            CurrentFacet kept, List<Assertion> withdrawn, List<Assertion> added, int most) {
        var changed = new ChangedSegments(withdrawn, added, most);
        for (var reach : AffectedIntervals.of(kept, both(withdrawn, added))) {
            changed.find(kept.within(reach), reach);
        }
        if (changed.intervals().isEmpty()) {
            return TimelineDelta.NONE;
        }
        var before = touching(kept, changed.intervals());
        var after = outside(before, changed.intervals());
        after.addAll(changed.segments());
        return difference(before, Timeline.canonical(after));
    }

    private static List<Assertion> both(List<Assertion> withdrawn, List<Assertion> added) {
        if (withdrawn.isEmpty()) {
            return added;
        }
        var both = new ArrayList<>(withdrawn);
        both.addAll(added);
        return both;
    }

    /** Returns each rectangle once, though it may touch several intervals. */
    private static Collection<Rectangle> touching(CurrentFacet kept, List<Interval> intervals) {
        if (intervals.size() == 1) {
            return kept.touching(intervals.getFirst());
        }
        var touching = new TreeMap<Long, Rectangle>();
        for (var interval : intervals) {
            for (var rectangle : kept.touching(interval)) {
                touching.put(rectangle.step().stretch().from(), rectangle);
            }
        }
        return touching.values();
    }

    /** Returns the parts of rectangles that lie outside of the intervals; both are in order. */
    private static List<TimelineSegment> outside(
            Collection<Rectangle> rectangles, List<Interval> intervals) {
        var parts = new ArrayList<TimelineSegment>();
        var first = 0;
        for (var rectangle : rectangles) {
            var step = rectangle.step();
            while (first < intervals.size()
                    && intervals.get(first).until() <= step.stretch().from()) {
                first++;
            }
            addOutside(parts, step, intervals.subList(first, intervals.size()));
        }
        return parts;
    }

    private static void addOutside(
            List<TimelineSegment> parts, TimelineSegment step, List<Interval> intervals) {
        var from = step.stretch().from();
        var until = step.stretch().until();
        for (var interval : intervals) {
            if (interval.from() >= until) {
                break;
            }
            if (from < interval.from()) {
                parts.add(step.over(from, interval.from()));
            }
            from = interval.until();
        }
        if (from < until) {
            parts.add(step.over(from, until));
        }
    }

    private static TimelineDelta difference(
            Collection<Rectangle> before, List<TimelineSegment> after) {
        if (before.isEmpty()) {
            return new TimelineDelta(List.of(), after);
        }
        var opened = new LinkedHashSet<>(after);
        var closed = new ArrayList<Rectangle>();
        for (var rectangle : before) {
            if (!opened.remove(rectangle.step())) {
                closed.add(rectangle);
            }
        }
        return new TimelineDelta(closed, List.copyOf(opened));
    }
}
