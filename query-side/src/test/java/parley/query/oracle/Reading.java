package parley.query.oracle;

import java.util.List;

/**
 * What a facet was at a moment, as far as is known.
 *
 * @param values those possible, the best reading first; none when nothing is known
 * @param certain whether there is one alone, and it surely held
 */
public record Reading(List<Value> values, boolean certain) {
    public static final Reading NOTHING = new Reading(List.of(), false);

    public Reading {
        values = List.copyOf(values);
    }
}
