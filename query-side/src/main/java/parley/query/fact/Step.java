package parley.query.fact;

import java.util.List;

/**
 * One step of a facet's timeline.
 *
 * @param possible ids of the assertions that may hold throughout the stretch, best reading first;
 *     never empty
 * @param certain whether there is one only, and it surely covers the stretch
 */
public record Step(Stretch stretch, List<Long> possible, boolean certain) {

    /** The same reading over another stretch. */
    public Step over(long from, long until) {
        return new Step(new Stretch(from, until), possible, certain);
    }

    boolean continues(Step earlier) {
        return earlier.stretch.until() == stretch.from()
                && earlier.certain == certain
                && earlier.possible.equals(possible);
    }
}
