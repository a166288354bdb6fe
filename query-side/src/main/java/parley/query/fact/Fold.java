package parley.query.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Computes a facet's timeline from its live assertions. An assertion possibly prevails where it may
 * cover and no other that certainly covers certainly begins after it. In a state, its value is
 * possible there; in a course, its value is before its end, and that it has ended from then on.
 * What is the only possibility is certain where its assertion certainly covers.
 *
 * <p>A segment keeps the {@value Possibilities#MOST} best readings. Worse ones affect none of
 * these, for whatever certainly begins after an assertion is a better reading than it (but for what
 * {@link Assertion#BEST_READING_FIRST} excepts); so the timeline changes only at a bound of one of
 * the best, and where something may begin.
 */
public final class Fold {
    private Fold() {}

    /** Computes the timeline of a facet from all its live assertions. */
    public static List<TimelineSegment> timeline(Collection<Assertion> live) {
        var all = new LiveAssertions(live);
        var segments = new ArrayList<TimelineSegment>();
        var from = Interval.EVER.from();
        while (from < Interval.EVER.until()) {
            var possible = all.possibleAt(from);
            var until = unchangedUntil(possible, all);
            if (!possible.best().isEmpty()) {
                segments.add(possible.until(until));
            }
            from = until;
        }
        return Timeline.canonical(segments);
    }

    /** Returns the instant until which the best readings stay the same. */
    public static long unchangedUntil(Possibilities possible, LiveAssertions live) {
        return Math.min(possible.nextBound(), live.nextBegin(possible.instant()));
    }
}
