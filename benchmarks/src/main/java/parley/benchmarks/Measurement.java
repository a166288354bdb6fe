package parley.benchmarks;

import java.util.List;

/**
 * The measured values of one thing, one for each round.
 *
 * @param name the thing's name, such as "raw JDBC"
 */
public record Measurement(String name, Unit unit, List<Double> rounds) {
    public Measurement {
        rounds = List.copyOf(rounds);
    }

    double median() {
        return Numbers.median(rounds);
    }
}
