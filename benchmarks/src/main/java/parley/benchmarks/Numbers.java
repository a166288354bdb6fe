package parley.benchmarks;

import java.util.List;

/** The few statistics that the table needs. */
public final class Numbers {
    private Numbers() {}

    /** Returns the median; of an even count, the upper of the two middle values. */
    public static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    /** Returns the value below which the given share of the values lies. */
    public static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
