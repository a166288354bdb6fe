package parley.query.oracle;

import java.util.List;

/**
 * A facet at a moment, as far as it is known.
 *
 * @param values the possible values, best first; empty if nothing is known
 * @param certain whether there is only one, and it certainly held
 */
public record Reading(List<Value> values, boolean certain) {
    public static final Reading NOTHING = new Reading(List.of(), false);

    public Reading {
        values = List.copyOf(values);
    }
}
