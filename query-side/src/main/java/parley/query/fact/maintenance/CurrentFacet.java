package parley.query.fact.maintenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/**
 * What is known now of one facet: its live assertions, kept by shape (see {@link SizeClass}) in
 * order of beginning, and the standing rectangles of its timeline. Each question costs a few probes
 * for each shape, and what it answers.
 */
public interface CurrentFacet {
    /**
     * Live assertions that surely go on for ever and certainly begin after the given one: of each
     * shape the first, and if there is one the first that begins within the given one's bounds.
     */
    List<Assertion> lastingAfter(Assertion assertion);

    /** Live assertions that surely cover all of a stretch: of each shape the last to begin. */
    List<Assertion> covering(Interval stretch);

    /**
     * Live assertions that may cover any of a stretch.
     *
     * @param cover one that surely covers all of it; those that certainly begin before may be left
     *     out
     */
    List<Assertion> within(Interval stretch, @Nullable Assertion cover);

    /** The standing rectangles that share an instant or a border with the stretch, in order. */
    List<Rectangle> touching(Interval stretch);

    /** How many records have opened rectangles of this facet so far. */
    int lastOrdinal();

    /** Takes assertions out, before the difference that this makes is asked for. */
    void withdraw(List<Assertion> assertions);

    /** Adds assertions and puts opened rectangles in the place of closed ones. */
    void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened);
}
