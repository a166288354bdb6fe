package parley.query.fact.maintenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/**
 * The current state of one facet: its live assertions, kept by {@link SizeClass} in order of
 * beginning, and the standing rectangles of its timeline. Each query costs a few probes for each
 * size class, plus its result.
 */
public interface CurrentFacet {
    /**
     * Returns live assertions that certainly last for ever and certainly begin after the given one:
     * the first of each size class, and the first that begins within the given one's bounds, if
     * there is one.
     */
    List<Assertion> lastingAfter(Assertion assertion);

    /**
     * Returns live assertions that certainly cover all of an interval: of each size class the last
     * to begin.
     */
    List<Assertion> covering(Interval stretch);

    /**
     * Returns the live assertions that may cover any of an interval.
     *
     * @param cover an assertion that certainly covers all of it; those that certainly begin before
     *     it may be left out
     */
    List<Assertion> within(Interval stretch, @Nullable Assertion cover);

    /**
     * Returns the standing rectangles that share an instant or a border with the interval, in
     * order.
     */
    List<Rectangle> touching(Interval stretch);

    /** Returns how many records have opened rectangles of this facet so far. */
    int lastOrdinal();

    /** Removes assertions, before the resulting difference is computed. */
    void withdraw(List<Assertion> assertions);

    /** Adds assertions and replaces closed rectangles by opened ones. */
    void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened);
}
