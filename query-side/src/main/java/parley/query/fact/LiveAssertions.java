package parley.query.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.events.time.Moment;

/**
 * A facet's live assertions in memory, by {@link SizeClass} in order of beginning, so that few are
 * looked at to find what may hold at an instant, however many there are. Not thread-safe.
 */
public final class LiveAssertions {
    private final TreeMap<Short, SizeClassMembers> shapes = new TreeMap<>();
    private int size;

    /** How many have been looked at in size classes of which none is left. */
    private long visited;

    public LiveAssertions() {}

    public LiveAssertions(Collection<Assertion> live) {
        live.forEach(this::add);
    }

    public int size() {
        return size;
    }

    /** Returns how many assertions have been looked at to find out what is possible. */
    public long visited() {
        return visited + shapes.values().stream().mapToLong(SizeClassMembers::visited).sum();
    }

    public void add(Assertion assertion) {
        shapes.computeIfAbsent(SizeClass.of(assertion), SizeClassMembers::new).add(assertion);
        size++;
    }

    /** Removes an assertion, which must be live. */
    public void remove(Assertion assertion) {
        var shape = SizeClass.of(assertion);
        var members = shapes.get(shape);
        if (members == null) {
            throw new IllegalStateException("not live: " + assertion);
        }
        members.remove(assertion);
        size--;
        if (members.isEmpty()) {
            shapes.remove(shape);
            visited += members.visited();
        }
    }

    /**
     * Returns live assertions that certainly cover for ever, and certainly begin after the given
     * one and whatever it may hide: of each size class the first, and the first that begins within
     * the given one's bounds, if there is one.
     */
    public List<Assertion> lastingAfter(Assertion assertion) {
        var later = new ArrayList<Assertion>();
        for (var shape : shapes.entrySet()) {
            if (SizeClass.isLasting(shape.getKey())) {
                var from = BeginKey.later(shape.getKey(), assertion);
                addTo(later, shape.getValue().firstFrom(from));
            }
            if (SizeClass.isLastingAsImpreciseAs(shape.getKey(), assertion)) {
                addTo(later, shape.getValue().firstTiedAfter(assertion));
            }
        }
        return later;
    }

    private static void addTo(List<Assertion> all, @Nullable Assertion found) {
        if (found != null) {
            all.add(found);
        }
    }

    /** Returns what may hold at an instant. */
    public Possibilities possibleAt(long instant) {
        return possibleAt(instant, Set.of());
    }

    /**
     * Returns what may hold at an instant.
     *
     * @param ignored assertions to be treated as if they were not live
     */
    public Possibilities possibleAt(long instant, Set<Assertion> ignored) {
        var covers = new CoverTracker();
        var begun = new PriorityQueue<>(Begun.BEST_READING_FIRST);
        for (var members : shapes.values()) {
            push(begun, members, BeginKey.after(instant), instant, covers);
        }
        var best = new ArrayList<Possibility>();
        var nextBound = Moment.AFTER_ALL;
        while (!begun.isEmpty() && best.size() < Possibilities.MOST) {
            var next = begun.remove();
            var assertion = next.last;
            if (!ignored.contains(assertion)) {
                if (!covers.hides(assertion)) {
                    var hiding = impreciseCover(assertion, instant, ignored);
                    if (hiding == null) {
                        best.addAll(assertion.possibilities(instant));
                        nextBound = Math.min(nextBound, nextBound(assertion, instant));
                    } else {
                        nextBound = Math.min(nextBound, hiding.coverEnd().earliest());
                    }
                }
                if (assertion.certainlyCovers(instant)) {
                    covers.add(assertion);
                }
            }
            push(begun, next.members, BeginKey.of(assertion), instant, covers);
        }
        var kept = best.subList(0, Math.min(best.size(), Possibilities.MOST));
        return new Possibilities(instant, Possibilities.inOrder(kept), nextBound);
    }

    /**
     * Returns a cover that certainly begins after an assertion though it may be a worse reading:
     * one that may begin at the very instant at which the assertion begins.
     */
    private @Nullable Assertion impreciseCover(
            Assertion assertion, long instant, Set<Assertion> ignored) {
        if (assertion.beginsPrecisely()) {
            for (var members : shapes.values()) {
                var cover = members.impreciseCover(assertion.begin().earliest(), instant, ignored);
                if (cover != null) {
                    return cover;
                }
            }
        }
        return null;
    }

    /** Returns the first instant after the given one at which a possible assertion may change. */
    private long nextBound(Assertion possible, long instant) {
        var next = earlier(Moment.AFTER_ALL, possible.latestBegin(), instant);
        next = earlier(next, possible.earliestEnd(), instant);
        next = earlier(next, possible.end().latest(), instant);
        if (possible.beginsPrecisely()) {
            for (var members : shapes.values()) {
                next =
                        Math.min(
                                next,
                                members.nextImpreciseBegin(possible.begin().earliest(), instant));
            }
        }
        return next;
    }

    private static long earlier(long next, long bound, long instant) {
        return bound > instant ? Math.min(next, bound) : next;
    }

    /**
     * Returns whether an assertion begins within the same bounds as the given one, as told, and has
     * an earlier place.
     */
    public boolean hasTiedBefore(Assertion assertion) {
        return shapes.values().stream().anyMatch(members -> members.hasTiedBefore(assertion));
    }

    /** Returns whether any assertion begins precisely at an instant. */
    public boolean hasPreciseBegin(long instant) {
        return shapes.entrySet().stream()
                .filter(shape -> SizeClass.isPrecise(shape.getKey()))
                .map(shape -> shape.getValue().firstFrom(BeginKey.before(instant)))
                .anyMatch(first -> first != null && first.begin().earliest() == instant);
    }

    /** The last assertion of a size class that has not been visited yet. */
    private record Begun(SizeClassMembers members, Assertion last) {
        static final Comparator<Begun> BEST_READING_FIRST =
                Comparator.comparing(Begun::last, Assertion.BEST_READING_FIRST);
    }

    private static void push(
            PriorityQueue<Begun> begun,
            SizeClassMembers members,
            BeginKey below,
            long instant,
            CoverTracker covers) {
        var last = members.lastBelow(below, instant, covers);
        if (last != null) {
            begun.add(new Begun(members, last));
        }
    }

    /** Returns the earliest instant after the given one at which something may begin. */
    public long nextBegin(long instant) {
        var next = Moment.AFTER_ALL;
        for (var members : shapes.values()) {
            var first = members.firstFrom(BeginKey.after(instant));
            next = first == null ? next : Math.min(next, first.begin().earliest());
        }
        return next;
    }

    /**
     * Returns an instant after the given one before which nothing that begins later than that has
     * certainly begun; not always the latest such instant.
     */
    public long nextCertainBegin(long instant) {
        var next = Moment.AFTER_ALL;
        for (var shape : shapes.entrySet()) {
            var first = shape.getValue().firstFrom(BeginKey.after(instant));
            if (first != null) {
                var begin = first.begin().earliest();
                next = Math.min(next, SizeClass.notCertainlyBegunBefore(shape.getKey(), begin));
            }
        }
        return next;
    }
}
