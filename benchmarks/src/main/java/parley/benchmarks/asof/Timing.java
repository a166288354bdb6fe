package parley.benchmarks.asof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.Measurement;
import parley.benchmarks.Numbers;
import parley.benchmarks.Unit;

/**
 * Measures query times of several systems and subjects. Each round queries every combination in
 * turn, so that a disturbance affects all alike.
 */
final class Timing {
    private final Map<Case, List<Double>> p50 = new LinkedHashMap<>();
    private final Map<Case, List<Double>> p99 = new LinkedHashMap<>();
    private final RandomGenerator chance = new Random(7);
    private final BiFunction<Subject, RandomGenerator, Ratio> pairs;

    /**
     * Creates an empty measurement.
     *
     * @param pairs creates the moments to query
     */
    Timing(BiFunction<Subject, RandomGenerator, Ratio> pairs) {
        this.pairs = pairs;
    }

    /** The combination of a queried system and a subject. */
    record Case(String system, Subject subject) {}

    /** Runs the given number of queries a round, after as many for warm-up. */
    Timing measure(Map<String, HttpQuestion> systems, List<Subject> subjects, int questions)
            throws Exception {
        round(systems, subjects, questions);
        p50.clear();
        p99.clear();
        for (int round = 0; round < BenchmarkOptions.ROUNDS; round++) {
            round(systems, subjects, questions);
        }
        return this;
    }

    private void round(Map<String, HttpQuestion> systems, List<Subject> subjects, int questions)
            throws Exception {
        var taken = new LinkedHashMap<Case, List<Double>>();
        for (int question = 0; question < questions; question++) {
            for (var subject : subjects) {
                for (var system : systems.entrySet()) {
                    taken.computeIfAbsent(
                                    new Case(system.getKey(), subject), _ -> new ArrayList<>())
                            .add(micros(system.getValue(), subject));
                }
            }
        }
        taken.forEach((measuredCase, micros) -> {
            p50.computeIfAbsent(measuredCase, _ -> new ArrayList<>())
                    .add(Numbers.quantile(micros, 0.5));
            p99.computeIfAbsent(measuredCase, _ -> new ArrayList<>())
                    .add(Numbers.quantile(micros, 0.99));
        });
    }

    private double micros(HttpQuestion system, Subject subject) throws Exception {
        var pair = pairs.apply(subject, chance);
        long begun = System.nanoTime();
        system.query(subject, pair);
        return (System.nanoTime() - begun) / 1e3;
    }

    Measurement p50(String system, Subject subject) {
        return reading(p50, system, subject);
    }

    Measurement p99(String system, Subject subject) {
        return reading(p99, system, subject);
    }

    private static Measurement reading(
            Map<Case, List<Double>> rounds, String system, Subject subject) {
        var name = "%s at %,d".formatted(system, subject.history().revisions());
        return new Measurement(
                name, Unit.MICROSECONDS, rounds.getOrDefault(new Case(system, subject), List.of()));
    }
}
