package parley.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param what what is measured, such as "create, 8 callers"
 * @param floor measured in the same rounds; null where an absolute number is required
 */
public record TableRow(
        String figure, String what, Measurement ours, @Nullable Measurement floor, Target bar) {

    public TableRow {
        if (floor != null && floor.rounds().size() != ours.rounds().size()) {
            throw new IllegalArgumentException("ours and the floor differ in their rounds");
        }
    }

    /**
     * Returns Parley's value divided by the floor's, for each round; Parley's value where there is
     * no floor.
     */
    List<Double> ratios() {
        if (floor == null) {
            return ours.rounds();
        }
        return IntStream.range(0, ours.rounds().size())
                .mapToObj(round -> ours.rounds().get(round) / floor.rounds().get(round))
                .toList();
    }
}
