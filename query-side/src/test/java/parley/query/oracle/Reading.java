package parley.query.oracle;

import java.util.List;

/**
 * A facet at a moment, as far as it is known.
 *
 * @param values the twenty best of the possible values, best first; empty if nothing is known
 * @param count how many are possible
 * @param certain whether there is only one, and it certainly held
 */
public record Reading(List<Value> values, long count, boolean certain) {
    public static final Reading NOTHING = of(List.of(), false);

    static final int MOST = 20;

    public Reading {
        values = List.copyOf(values);
    }

    /** Returns the reading of all possible values. */
    public static Reading of(List<Value> possible, boolean certain) {
        return new Reading(possible.stream().limit(MOST).toList(), possible.size(), certain);
    }
}
