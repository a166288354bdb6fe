package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import parley.query.fact.Assertion;
import parley.query.fact.Fold;
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
     */
    public static TimelineDelta difference(
            CurrentFacet kept, List<Assertion> withdrawn, List<Assertion> added) {
        var reach = AffectedIntervals.of(kept, both(withdrawn, added));
        if (reach.isEmpty()) {
            return TimelineDelta.NONE;
        }
        var before = touching(kept, reach);
        var after = new ArrayList<TimelineSegment>();
        before.forEach(rectangle -> after.addAll(outside(rectangle.step(), reach)));
        for (var stretch : reach) {
            var candidates = CandidateAssertions.within(kept, stretch);
            candidates.addAll(added);
            after.addAll(Fold.timeline(candidates, stretch));
        }
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
    private static Collection<Rectangle> touching(CurrentFacet kept, List<Interval> reach) {
        if (reach.size() == 1) {
            return kept.touching(reach.getFirst());
        }
        var touching = new TreeMap<Long, Rectangle>();
        for (var stretch : reach) {
            for (var rectangle : kept.touching(stretch)) {
                touching.put(rectangle.step().stretch().from(), rectangle);
            }
        }
        return touching.values();
    }

    /** Returns the parts of a segment that the change does not affect. */
    private static List<TimelineSegment> outside(TimelineSegment step, List<Interval> reach) {
        var parts = new ArrayList<TimelineSegment>();
        var from = step.stretch().from();
        for (var stretch : reach) {
            if (!stretch.overlaps(step.stretch())) {
                continue;
            }
            if (from < stretch.from()) {
                parts.add(step.over(from, stretch.from()));
            }
            from = Math.max(from, stretch.until());
        }
        if (from < step.stretch().until()) {
            parts.add(step.over(from, step.stretch().until()));
        }
        return parts;
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
