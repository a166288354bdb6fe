package parley.query.fact.upkeep;

import java.util.List;
import java.util.Set;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;

/**
 * What is known now of one facet: its live assertions, in order of beginning for each shape, and
 * the standing rectangles of its timeline.
 */
public interface Present {
    /** The shapes that live assertions have: see {@link Shape}. */
    Set<Short> shapes();

    /**
     * Live assertions of a shape in order of their beginning's earliest instant, then of place,
     * from the given one on. Read lazily: whoever needs the first only pays for the first.
     */
    Iterable<Assertion> ascending(short shape, long beginEarliest, long place);

    /** Live assertions of a shape, beginning with the last that may begin at the given instant. */
    Iterable<Assertion> descending(short shape, long beginEarliest);

    /** The standing rectangles that share an instant or a border with the stretch, in order. */
    List<Rectangle> touching(Stretch stretch);

    /** How many records have opened rectangles of this facet so far. */
    int lastOrdinal();

    /** Takes assertions out, before the difference that this makes is asked for. */
    void withdraw(List<Assertion> assertions);

    /** Adds assertions and puts opened rectangles in the place of closed ones. */
    void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened);
}
