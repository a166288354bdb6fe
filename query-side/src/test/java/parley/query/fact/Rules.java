package parley.query.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.query.facet.FacetForm;

/** The rules of a timeline, word for word and with no thought of speed. */
public final class Rules {
    private Rules() {}

    /** Returns all that is possible at an instant, best reading first. */
    public static List<Possibility> possible(List<Assertion> live, long instant) {
        return live.stream()
                .filter(a -> mayPrevail(a, instant))
                .filter(a ->
                        live.stream()
                                .filter(b -> surelyCovers(b, instant))
                                .noneMatch(b -> certainlyBeginsAfter(b, a)))
                .sorted(
                        Comparator.<Assertion>comparingLong(a -> a.begin().earliest())
                                .thenComparingLong(Assertion::place)
                                .thenComparingLong(Assertion::id)
                                .reversed())
                .flatMap(a -> readings(a, instant))
                .toList();
    }

    private static boolean mayPrevail(Assertion a, long instant) {
        return a.begin().earliest() <= instant && (isCourse(a) || instant < a.end().latest());
    }

    /** Returns whether an assertion surely covers in a state, or has surely begun in a course. */
    public static boolean surelyCovers(Assertion b, long instant) {
        return latestBegin(b) <= instant && (isCourse(b) || instant < b.end().earliest());
    }

    private static boolean certainlyBeginsAfter(Assertion b, Assertion a) {
        if (a.begin().equals(b.begin())) {
            return b.place() > a.place() || (b.place() == a.place() && b.id() > a.id());
        }
        return b.begin().earliest() >= latestBegin(a);
    }

    private static Stream<Possibility> readings(Assertion a, long instant) {
        var mayHold = !isCourse(a) || instant < a.end().latest();
        var mayHaveEnded =
                isCourse(a) && a.end().earliest() <= instant && a.begin().earliest() <= instant;
        return Stream.concat(
                mayHold ? Stream.of(new Possibility(a, false)) : Stream.of(),
                mayHaveEnded ? Stream.of(new Possibility(a, true)) : Stream.of());
    }

    private static boolean isCourse(Assertion a) {
        return a.form() == FacetForm.COURSE;
    }

    /** Nothing ends before it begins, and what was told imprecisely stays imprecise. */
    private static long latestBegin(Assertion a) {
        if (!isCourse(a) || a.begin().latest() <= a.end().latest()) {
            return a.begin().latest();
        }
        return a.end().latest() == a.begin().earliest() ? a.end().latest() + 1 : a.end().latest();
    }

    static List<TimelineSegment> timeline(List<Assertion> live) {
        var segments = new ArrayList<TimelineSegment>();
        var bounds = bounds(live);
        for (long from : bounds) {
            var until = bounds.higher(from);
            var possible = possible(live, from);
            if (until != null && !possible.isEmpty()) {
                var certain =
                        possible.size() == 1 && surelyCovers(possible.getFirst().assertion(), from);
                var best = possible.stream().limit(20).map(Possibility::key).toList();
                segments.add(new TimelineSegment(new Interval(from, until), best, certain));
            }
        }
        return Timeline.canonical(segments);
    }

    private static NavigableSet<Long> bounds(List<Assertion> live) {
        var bounds = new TreeSet<>(List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        live.forEach(assertion -> bounds.add(latestBegin(assertion)));
        live.stream()
                .flatMap(assertion -> Stream.of(assertion.begin(), assertion.end()))
                .forEach(moment -> bounds.addAll(List.of(moment.earliest(), moment.latest())));
        return bounds;
    }
}
