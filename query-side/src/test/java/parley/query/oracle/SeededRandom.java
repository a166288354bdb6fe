package parley.query.oracle;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random choices, the same for the same seed. */
final class SeededRandom {
    private final SplittableRandom random;

    SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns one of 0 … bound − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true with this probability in per cent. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    /** Returns one of these, with a probability proportional to its weight. */
    <T> T weighed(List<Weighed<T>> choices) {
        var left = random.nextInt(choices.stream().mapToInt(Weighed::weight).sum());
        for (var choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.choice().get();
            }
        }
        throw new AssertionError("weights sum up");
    }

    static <T> Weighed<T> weigh(int weight, Supplier<T> choice) {
        return new Weighed<>(weight, choice);
    }

    /** A choice and its weight. */
    record Weighed<T>(int weight, Supplier<T> choice) {}
}
