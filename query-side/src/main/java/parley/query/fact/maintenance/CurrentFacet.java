package parley.query.fact.maintenance;

import java.util.List;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;
import parley.query.fact.LiveAssertions;

/** The current state of one facet: its live assertions and the rectangles that stand. */
public interface CurrentFacet {
    /**
     * Returns live assertions that certainly cover for ever, and certainly begin after the given
     * one and whatever it may hide; not all of them, but one that begins no later than any other.
     */
    List<Assertion> lastingAfter(Assertion assertion);

    /**
     * Returns the live assertions that matter within an interval, and maybe others. A caller may
     * add some, and removes them again.
     */
    LiveAssertions within(Interval stretch);

    /**
     * Returns the standing rectangles that share an instant or a border with the interval, in
     * order.
     */
    List<Rectangle> touching(Interval stretch);

    /** Returns how many records have opened rectangles of this facet so far. */
    int lastOrdinal();

    /**
     * Returns whether more was once possible at one instant than a rectangle keeps. It is forgotten
     * once no assertion is live.
     */
    boolean isCrowded();

    /** Removes assertions, before the resulting difference is computed. */
    void withdraw(List<Assertion> assertions);

    /** Adds assertions and replaces closed rectangles by opened ones. */
    void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened);
}
