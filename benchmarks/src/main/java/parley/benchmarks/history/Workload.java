package parley.benchmarks.history;

/**
 * Which shares of the records are no plain changes as of now.
 *
 * @param late tell of a stretch of the past
 * @param corrected correct an earlier one
 * @param retracted take one down
 */
public record Workload(double late, double corrected, double retracted) {
    /** Nothing but changes as of now. */
    public static final Workload MONOTONE = new Workload(0, 0, 0);

    /** A third is late or corrects. */
    public static final Workload MIXED = new Workload(1 / 6., 1 / 6., 0);

    /** As what follows a dossier. */
    static final Workload AFTERMATH = new Workload(1 / 6., 1 / 6., 1 / 12.);
}
