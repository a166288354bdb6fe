package parley.query.oracle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the traits of the histories of a run. */
public final class TraitCounts {
    private final Map<Trait, Long> counts = new EnumMap<>(Trait.class);
    private long histories;
    private long records;

    synchronized void add(History history) {
        histories++;
        records += history.records().size();
        var traits = new RecordTraits(history);
        history.records().forEach(record -> traits.of(record).forEach(this::count));
        new WholeTraits(history).all().forEach(this::count);
    }

    private void count(Trait trait) {
        counts.merge(trait, 1L, Long::sum);
    }

    /**
     * Checks that each trait has its share.
     *
     * @throws AssertionError with the whole table, if a share is too small or too large
     */
    public void assertShares() {
        var missed = Arrays.stream(Trait.values()).filter(this::isMissed).toList();
        if (!missed.isEmpty()) {
            throw new AssertionError("shares missed: " + missed + "\n" + this);
        }
    }

    private boolean isMissed(Trait trait) {
        return share(trait) < trait.atLeast || share(trait) > trait.atMost;
    }

    private double share(Trait trait) {
        var all = trait.of == Trait.Of.RECORDS ? records : histories;
        return 100.0 * counts.getOrDefault(trait, 0L) / all;
    }

    @Override
    public String toString() {
        return Arrays.stream(Trait.values())
                .map(trait ->
                        "%-27s %5.1f %% of %s"
                                .formatted(trait, share(trait), OracleWording.word(trait.of)))
                .collect(
                        Collectors.joining(
                                "\n",
                                "%d histories of %d records\n".formatted(histories, records),
                                ""));
    }
}
