package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/** A facet's current state held in memory. Not thread-safe. */
public final class InMemoryCurrentFacet implements CurrentFacet {
    private final LiveAssertions live = new LiveAssertions();
    private final TreeMap<Long, Rectangle> standing = new TreeMap<>();
    private int lastOrdinal;

    /** Creates the state of a facet about which nothing is known yet. */
    public InMemoryCurrentFacet() {}

    /** Creates the state of a stored facet. */
    public InMemoryCurrentFacet(List<Assertion> live, List<Rectangle> standing, int lastOrdinal) {
        replace(live, List.of(), standing);
        this.lastOrdinal = lastOrdinal;
    }

    /** Returns its approximate memory use, counted in assertions and rectangles. */
    public int weight() {
        return live.size() + standing.size();
    }

    @Override
    public List<Assertion> lastingAfter(Assertion assertion) {
        return live.lastingAfter(assertion);
    }

    @Override
    public List<Assertion> covering(Interval stretch) {
        return live.covering(stretch);
    }

    @Override
    public List<Assertion> within(Interval stretch, @Nullable Assertion cover) {
        return live.within(stretch, cover);
    }

    @Override
    public List<Rectangle> touching(Interval stretch) {
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
        withdrawn.forEach(live::remove);
    }

    @Override
    public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
        added.forEach(live::add);
        closed.forEach(rectangle -> standing.remove(rectangle.step().stretch().from()));
        for (var rectangle : opened) {
            standing.put(rectangle.step().stretch().from(), rectangle);
            lastOrdinal = Math.max(lastOrdinal, rectangle.ordinal());
        }
    }
}
