package parley.benchmarks;

import java.util.List;

/**
 * What was read of one thing, a value for each round.
 *
 * @param name of the thing, such as "raw JDBC"
 */
public record Reading(String name, Unit unit, List<Double> rounds) {
    public Reading {
        rounds = List.copyOf(rounds);
    }

    double median() {
        return Numbers.median(rounds);
    }
}
