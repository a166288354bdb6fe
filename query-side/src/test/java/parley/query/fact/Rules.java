package parley.query.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of a timeline, word for word and with no thought of speed. */
public final class Rules {
    private Rules() {}

    /** Returns all assertions that possibly hold at an instant, best reading first. */
    public static List<Assertion> possible(List<Assertion> live, long instant) {
        return live.stream()
                .filter(a -> a.possiblyCovers(instant))
                .filter(a ->
                        live.stream()
                                .filter(b -> b.certainlyCovers(instant))
                                .noneMatch(b -> b.certainlyBeginsAfter(a)))
                .sorted(
                        Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                                .thenComparingLong(Assertion::place)
                                .thenComparingLong(Assertion::id)
                                .reversed())
                .toList();
    }

    static List<TimelineSegment> timeline(List<Assertion> live) {
        var segments = new ArrayList<TimelineSegment>();
        var bounds = bounds(live);
        for (long from : bounds) {
            var until = bounds.higher(from);
            var possible = possible(live, from);
            if (until != null && !possible.isEmpty()) {
                var certain = possible.size() == 1 && possible.getFirst().certainlyCovers(from);
                var best = possible.stream().limit(20).map(Assertion::id).toList();
                segments.add(new TimelineSegment(new Interval(from, until), best, certain));
            }
        }
        return Timeline.canonical(segments);
    }

    private static NavigableSet<Long> bounds(List<Assertion> live) {
        var bounds = new TreeSet<>(List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        live.stream()
                .flatMap(assertion -> Stream.of(assertion.begin(), assertion.end()))
                .forEach(moment -> bounds.addAll(List.of(moment.earliest(), moment.latest())));
        return bounds;
    }
}
