package parley.benchmarks;

import java.util.List;

/**
 * What was read of one thing, a value for each round.
 *
 * @param name of the thing, such as "raw JDBC"
 */
public record Measurement(String name, Unit unit, List<Double> rounds) {
    public Measurement {
        rounds = List.copyOf(rounds);
    }

    double median() {
        return Numbers.median(rounds);
    }
}
