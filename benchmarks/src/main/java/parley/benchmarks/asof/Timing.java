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
 * How long answers take at several doors about several subjects: in each round a question at each
 * in turn, so that what disturbs one disturbs all.
 */
final class Timing {
    private final Map<Place, List<Double>> p50 = new LinkedHashMap<>();
    private final Map<Place, List<Double>> p99 = new LinkedHashMap<>();
    private final RandomGenerator chance = new Random(7);
    private final BiFunction<Subject, RandomGenerator, Ratio> pairs;

    /**
     * @param pairs makes the moments to ask about
     */
    Timing(BiFunction<Subject, RandomGenerator, Ratio> pairs) {
        this.pairs = pairs;
    }

    /** Where a question is put, and about what. */
    record Place(String door, Subject subject) {}

    /** Asks so many questions a round, after as many to warm up. */
    Timing measure(Map<String, HttpQuestion> doors, List<Subject> subjects, int questions)
            throws Exception {
        round(doors, subjects, questions);
        p50.clear();
        p99.clear();
        for (int round = 0; round < BenchmarkOptions.ROUNDS; round++) {
            round(doors, subjects, questions);
        }
        return this;
    }

    private void round(Map<String, HttpQuestion> doors, List<Subject> subjects, int questions)
            throws Exception {
        var taken = new LinkedHashMap<Place, List<Double>>();
        for (int question = 0; question < questions; question++) {
            for (var subject : subjects) {
                for (var door : doors.entrySet()) {
                    taken.computeIfAbsent(new Place(door.getKey(), subject), _ -> new ArrayList<>())
                            .add(micros(door.getValue(), subject));
                }
            }
        }
        taken.forEach((place, micros) -> {
            p50.computeIfAbsent(place, _ -> new ArrayList<>()).add(Numbers.quantile(micros, 0.5));
            p99.computeIfAbsent(place, _ -> new ArrayList<>()).add(Numbers.quantile(micros, 0.99));
        });
    }

    private double micros(HttpQuestion door, Subject subject) throws Exception {
        var pair = pairs.apply(subject, chance);
        long begun = System.nanoTime();
        door.query(subject, pair);
        return (System.nanoTime() - begun) / 1e3;
    }

    Measurement p50(String door, Subject subject) {
        return reading(p50, door, subject);
    }

    Measurement p99(String door, Subject subject) {
        return reading(p99, door, subject);
    }

    private static Measurement reading(
            Map<Place, List<Double>> rounds, String door, Subject subject) {
        var name = "%s at %,d".formatted(door, subject.history().revisions());
        return new Measurement(
                name, Unit.MICROSECONDS, rounds.getOrDefault(new Place(door, subject), List.of()));
    }
}
