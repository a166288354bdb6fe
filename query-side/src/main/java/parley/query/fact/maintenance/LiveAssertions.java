package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/** A facet's live assertions in memory, by size class in order of beginning. */
final class LiveAssertions {
    private final TreeMap<Short, TreeMap<BeginKey, Assertion>> shapes = new TreeMap<>();
    private int size;

    int size() {
        return size;
    }

    void add(Assertion assertion) {
        shapes.computeIfAbsent(SizeClass.of(assertion), _ -> new TreeMap<>())
                .put(BeginKey.of(assertion), assertion);
        size++;
    }

    void remove(Assertion assertion) {
        var shape = SizeClass.of(assertion);
        var ofIt = of(shape);
        if (ofIt.remove(BeginKey.of(assertion)) == null) {
            throw new IllegalStateException("not live: " + assertion);
        }
        size--;
        if (ofIt.isEmpty()) {
            shapes.remove(shape);
        }
    }

    List<Assertion> lastingAfter(Assertion assertion) {
        var later = new ArrayList<Assertion>();
        for (var shape : shapes.entrySet()) {
            if (SizeClass.isLasting(shape.getKey())) {
                var from = BeginKey.later(shape.getKey(), assertion);
                addFirst(later, shape.getValue().tailMap(from, true), _ -> true);
            }
        }
        if (!assertion.beginsPrecisely()) {
            var from = BeginKey.of(assertion);
            var until = BeginKey.after(assertion.begin().earliest());
            var ofIt =
                    of(SizeClass.lastingAsImpreciseAs(assertion)).subMap(from, true, until, true);
            addFirst(later, ofIt, other -> other.begin().equals(assertion.begin()));
        }
        return later;
    }

    List<Assertion> covering(Interval stretch) {
        var covering = new ArrayList<Assertion>();
        for (var shape : shapes.entrySet()) {
            var earliest = SizeClass.earliestReaching(shape.getKey(), stretch.until());
            if (earliest <= stretch.from()) {
                var from = BeginKey.before(earliest);
                var until = BeginKey.after(stretch.from());
                var ofIt = shape.getValue().subMap(from, true, until, true).descendingMap();
                addFirst(covering, ofIt, assertion -> assertion.certainlyCovers(stretch));
            }
        }
        return covering;
    }

    List<Assertion> within(Interval stretch, @Nullable Assertion cover) {
        var within = new ArrayList<Assertion>();
        for (var shape : shapes.entrySet()) {
            var from = BeginKey.mattering(shape.getKey(), stretch, cover);
            for (var assertion : shape.getValue().tailMap(from, true).values()) {
                if (assertion.begin().earliest() >= stretch.until()) {
                    break;
                }
                if (assertion.end().latest() > stretch.from()) {
                    within.add(assertion);
                }
            }
        }
        return within;
    }

    private interface Condition {
        boolean holds(Assertion assertion);
    }

    private static void addFirst(
            List<Assertion> all, NavigableMap<BeginKey, Assertion> from, Condition condition) {
        for (var assertion : from.values()) {
            if (condition.holds(assertion)) {
                all.add(assertion);
                return;
            }
        }
    }

    private NavigableMap<BeginKey, Assertion> of(short shape) {
        return shapes.getOrDefault(shape, new TreeMap<>());
    }
}
