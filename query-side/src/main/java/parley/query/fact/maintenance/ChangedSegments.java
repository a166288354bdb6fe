package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.query.fact.Assertion;
import parley.query.fact.Fold;
import parley.query.fact.Interval;
import parley.query.fact.LiveAssertions;
import parley.query.fact.Possibilities;
import parley.query.fact.TimelineSegment;

/**
 * The segments of a timeline in which a change shows. With two exceptions, it shows only where one
 * of the withdrawn or added assertions is among the best readings of all assertions, withdrawn and
 * added ones included: whatever is not among them neither hides any of them nor makes room. So a
 * change that lies beneath many better readings is passed over in few steps.
 *
 * <p>An assertion that may begin precisely where another does can hide it from below. And one whose
 * end bounds its beginning can be hidden by what does not hide those that it ties with and hides.
 */
final class ChangedSegments {
    /** How many assertions may be looked at for one change, were they as unlucky as can be. */
    private static final long MOST_VISITED = 20_000_000;

    private final Set<Assertion> changed = new HashSet<>();
    private final Set<Assertion> withdrawn;
    private final int most;
    private final List<Interval> intervals = new ArrayList<>();
    private final List<TimelineSegment> segments = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param most how many there may be
     */
    ChangedSegments(List<Assertion> withdrawn, List<Assertion> added, int most) {
        this.most = most;
        this.withdrawn = Set.copyOf(withdrawn);
        changed.addAll(withdrawn);
        changed.addAll(added);
    }

    /** Returns the intervals in which the change may show, disjoint and in order. */
    List<Interval> intervals() {
        return intervals;
    }

    /** Returns the new segments within these intervals, in order. */
    List<TimelineSegment> segments() {
        return segments;
    }

    /**
     * Looks for the change within an interval, later than those before.
     *
     * @param live the assertions that matter in it, without those withdrawn and added
     * @throws ExcessiveChange if there are too many segments, or finding them takes too long
     */
    void find(LiveAssertions live, Interval reach) {
        changed.forEach(live::add);
        var mostVisited = live.visited() + MOST_VISITED;
        var from = reach.from();
        while (from < reach.until()) {
            var possible = live.possibleAt(from);
            var until =
                    isAffected(live, possible)
                            ? show(live, possible, reach.until())
                            : unaffectedUntil(live, possible);
            from = Math.min(until, reach.until());
            if (segments.size() > most || live.visited() > mostVisited) {
                throw new ExcessiveChange();
            }
        }
        changed.forEach(live::remove);
    }

    /** Returns whether a changed assertion is among the best, or may hide one that would be. */
    private boolean isAffected(LiveAssertions live, Possibilities possible) {
        return possible.hasAnyOf(changed)
                || (possible.isFull() && mayHideFromBelow(live, possible))
                || mayHideThoughHidden(live, possible);
    }

    private boolean mayHideThoughHidden(LiveAssertions live, Possibilities possible) {
        return changed.stream()
                .filter(Assertion::isTightened)
                .filter(assertion -> assertion.certainlyCovers(possible.instant()))
                .anyMatch(live::hasTiedBefore);
    }

    private boolean mayHideFromBelow(LiveAssertions live, Possibilities possible) {
        return changed.stream()
                .filter(assertion -> !assertion.beginsPrecisely())
                .filter(assertion -> assertion.certainlyCovers(possible.instant()))
                .anyMatch(assertion -> live.hasPreciseBegin(assertion.begin().earliest()));
    }

    private long show(LiveAssertions live, Possibilities withWithdrawn, long reachUntil) {
        var from = withWithdrawn.instant();
        var possible = withdrawn.isEmpty() ? withWithdrawn : live.possibleAt(from, withdrawn);
        var until = Math.min(Fold.unchangedUntil(possible, live), reachUntil);
        if (!possible.best().isEmpty()) {
            segments.add(possible.until(until));
        }
        if (!intervals.isEmpty() && intervals.getLast().until() == from) {
            from = intervals.removeLast().from();
        }
        intervals.add(new Interval(from, until));
        return until;
    }

    /** Returns an instant until which none of the changed assertions is among the best readings. */
    private long unaffectedUntil(LiveAssertions live, Possibilities possible) {
        var until = possible.nextBound();
        if (possible.isFull()) {
            until = Math.min(until, live.nextCertainBegin(possible.instant()));
        }
        for (var assertion : changed) {
            for (var bound :
                    List.of(
                            assertion.begin().earliest(),
                            assertion.latestBegin(),
                            assertion.coverEnd().earliest())) {
                until = bound > possible.instant() ? Math.min(until, bound) : until;
            }
        }
        return until;
    }
}
