package parley.benchmarks.history;

/**
 * The shares of the records that are not plain changes as of now.
 *
 * @param late share that records an interval of the past
 * @param corrected share that corrects an earlier record
 * @param retracted share that retracts an earlier record
 */
public record Workload(double late, double corrected, double retracted) {
    /** Only changes as of now. */
    public static final Workload MONOTONE = new Workload(0, 0, 0);

    /** A third of the records are late or corrections. */
    public static final Workload MIXED = new Workload(1 / 6., 1 / 6., 0);

    /** The mix that follows a dossier. */
    static final Workload AFTERMATH = new Workload(1 / 6., 1 / 6., 1 / 12.);
}
