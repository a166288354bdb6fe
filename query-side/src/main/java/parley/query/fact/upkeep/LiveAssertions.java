package parley.query.fact.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;

/** A facet's live assertions in memory, by shape in order of beginning. */
final class LiveAssertions {
    private final TreeMap<Short, TreeMap<Beginning, Assertion>> shapes = new TreeMap<>();
    private int size;

    int size() {
        return size;
    }

    void add(Assertion assertion) {
        shapes.computeIfAbsent(Shape.of(assertion), _ -> new TreeMap<>())
                .put(Beginning.of(assertion), assertion);
        size++;
    }

    void remove(Assertion assertion) {
        var shape = Shape.of(assertion);
        var ofIt = of(shape);
        if (ofIt.remove(Beginning.of(assertion)) == null) {
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
            if (Shape.isLasting(shape.getKey())) {
                var from = Beginning.later(shape.getKey(), assertion);
                addFirst(later, shape.getValue().tailMap(from, true), _ -> true);
            }
        }
        if (!assertion.beginsPrecisely()) {
            var from = Beginning.of(assertion);
            var until = Beginning.after(assertion.begin().earliest());
            var ofIt = of(Shape.lastingAsImpreciseAs(assertion)).subMap(from, true, until, true);
            addFirst(later, ofIt, other -> other.begin().equals(assertion.begin()));
        }
        return later;
    }

    List<Assertion> covering(Stretch stretch) {
        var covering = new ArrayList<Assertion>();
        for (var shape : shapes.entrySet()) {
            var earliest = Shape.earliestReaching(shape.getKey(), stretch.until());
            if (earliest <= stretch.from()) {
                var from = Beginning.before(earliest);
                var until = Beginning.after(stretch.from());
                var ofIt = shape.getValue().subMap(from, true, until, true).descendingMap();
                addFirst(covering, ofIt, assertion -> assertion.certainlyCovers(stretch));
            }
        }
        return covering;
    }

    List<Assertion> within(Stretch stretch, @Nullable Assertion cover) {
        var within = new ArrayList<Assertion>();
        for (var shape : shapes.entrySet()) {
            var from = Beginning.mattering(shape.getKey(), stretch, cover);
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
            List<Assertion> all, NavigableMap<Beginning, Assertion> from, Condition condition) {
        for (var assertion : from.values()) {
            if (condition.holds(assertion)) {
                all.add(assertion);
                return;
            }
        }
    }

    private NavigableMap<Beginning, Assertion> of(short shape) {
        return shapes.getOrDefault(shape, new TreeMap<>());
    }
}
