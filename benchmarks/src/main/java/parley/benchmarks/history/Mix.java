package parley.benchmarks.history;

/**
 * Which shares of the records are no plain changes as of now.
 *
 * @param late tell of a stretch of the past
 * @param corrected correct an earlier one
 * @param retracted take one down
 */
public record Mix(double late, double corrected, double retracted) {
    /** Nothing but changes as of now. */
    public static final Mix MONOTONE = new Mix(0, 0, 0);

    /** A third is late or corrects. */
    public static final Mix MIXED = new Mix(1 / 6., 1 / 6., 0);

    /** As what follows a dossier. */
    static final Mix AFTERMATH = new Mix(1 / 6., 1 / 6., 1 / 12.);
}
