package parley.query.fact.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;

/** A facet's present held in memory. For one thread. */
public final class MemoryPresent implements Present {
    private final TreeMap<Short, TreeMap<Beginning, Assertion>> live = new TreeMap<>();
    private final TreeMap<Long, Rectangle> standing = new TreeMap<>();
    private int lastOrdinal;
    private int assertions;

    /** A facet of which nothing is known yet. */
    public MemoryPresent() {}

    /** A facet as it was stored. */
    public MemoryPresent(List<Assertion> live, List<Rectangle> standing, int lastOrdinal) {
        replace(live, List.of(), standing);
        this.lastOrdinal = lastOrdinal;
    }

    /** About how much memory it takes, in assertions and rectangles. */
    public int weight() {
        return assertions + standing.size();
    }

    @Override
    public Set<Short> shapes() {
        return live.keySet();
    }

    @Override
    public Iterable<Assertion> ascending(short shape, long beginEarliest, long place) {
        return of(shape)
                .tailMap(new Beginning(beginEarliest, place, Long.MIN_VALUE), true)
                .values();
    }

    @Override
    public Iterable<Assertion> descending(short shape, long beginEarliest) {
        return of(shape)
                .headMap(new Beginning(beginEarliest, Long.MAX_VALUE, Long.MAX_VALUE), true)
                .descendingMap()
                .values();
    }

    private NavigableMap<Beginning, Assertion> of(short shape) {
        return live.getOrDefault(shape, new TreeMap<>());
    }

    @Override
    public List<Rectangle> touching(Stretch stretch) {
        var before = standing.lowerEntry(stretch.from());
        var touching = new ArrayList<Rectangle>();
        if (before != null && before.getValue().step().stretch().until() >= stretch.from()) {
            touching.add(before.getValue());
        }
        touching.addAll(standing.subMap(stretch.from(), true, stretch.until(), true).values());
        return touching;
    }

    @Override
    public int lastOrdinal() {
        return lastOrdinal;
    }

    @Override
    public void withdraw(List<Assertion> withdrawn) {
        for (var assertion : withdrawn) {
            var shape = Shape.of(assertion);
            var ofItsShape = of(shape);
            if (ofItsShape.remove(Beginning.of(assertion)) == null) {
                throw new IllegalStateException("not live: " + assertion);
            }
            assertions--;
            if (ofItsShape.isEmpty()) {
                live.remove(shape);
            }
        }
    }

    @Override
    public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
        for (var assertion : added) {
            live.computeIfAbsent(Shape.of(assertion), _ -> new TreeMap<>())
                    .put(Beginning.of(assertion), assertion);
            assertions++;
        }
        closed.forEach(rectangle -> standing.remove(rectangle.step().stretch().from()));
        for (var rectangle : opened) {
            standing.put(rectangle.step().stretch().from(), rectangle);
            lastOrdinal = Math.max(lastOrdinal, rectangle.ordinal());
        }
    }

    private record Beginning(long earliest, long place, long id) implements Comparable<Beginning> {
        static Beginning of(Assertion assertion) {
            return new Beginning(assertion.begin().earliest(), assertion.place(), assertion.id());
        }

        @Override
        public int compareTo(Beginning other) {
            var order = Long.compare(earliest, other.earliest);
            order = order != 0 ? order : Long.compare(place, other.place);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }
}
