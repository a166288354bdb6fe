package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;
import parley.query.fact.LiveAssertions;

/** A facet's current state held in memory. Not thread-safe. */
public final class InMemoryCurrentFacet implements CurrentFacet {
    private final LiveAssertions live = new LiveAssertions();
    private final TreeMap<Long, Rectangle> standing = new TreeMap<>();
    private int lastOrdinal;
    private boolean crowded;
    private int kept;

    /** Creates the state of a facet about which nothing is known yet. */
    public InMemoryCurrentFacet() {}

    /** Creates the state of a stored facet. */
    public InMemoryCurrentFacet(
            List<Assertion> live, List<Rectangle> standing, int lastOrdinal, boolean crowded) {
        replace(live, List.of(), standing);
        this.lastOrdinal = lastOrdinal;
        this.crowded = crowded;
    }

    /** Returns its approximate memory use, counted in assertions and possibilities. */
    public int weight() {
        return live.size() + kept;
    }

    @Override
    public List<Assertion> lastingAfter(Assertion assertion) {
        return live.lastingAfter(assertion);
    }

    @Override
    public LiveAssertions within(Interval stretch) {
        return live;
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
    public boolean isCrowded() {
        return crowded;
    }

    @Override
    public void withdraw(List<Assertion> withdrawn) {
        withdrawn.forEach(live::remove);
        crowded &= live.size() > 0;
    }

    @Override
    public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
        added.forEach(live::add);
        for (var rectangle : closed) {
            standing.remove(rectangle.step().stretch().from());
            kept -= rectangle.step().possible().size();
        }
        for (var rectangle : opened) {
            standing.put(rectangle.step().stretch().from(), rectangle);
            kept += rectangle.step().possible().size();
            lastOrdinal = Math.max(lastOrdinal, rectangle.ordinal());
            crowded |= rectangle.step().isFull();
        }
    }
}
