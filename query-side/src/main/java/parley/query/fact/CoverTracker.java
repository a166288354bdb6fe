package parley.query.fact;

import org.jspecify.annotations.Nullable;

/**
 * Tracks what certainly covers an instant, among the assertions visited so far. They are visited in
 * descending order of their beginning's latest instant, then of its earliest, then {@linkplain
 * Assertion#BY_PLACE by place}: so every assertion that certainly begins after another is visited
 * before it.
 */
final class CoverTracker {
    private @Nullable Assertion latest;
    private @Nullable Assertion lastWithinSameBounds;

    /** Returns whether a certain cover certainly begins after this assertion. */
    boolean hides(Assertion assertion) {
        return isAfter(latest, assertion) || isAfter(lastWithinSameBounds, assertion);
    }

    /**
     * Returns whether the tracked covers hide this assertion and all that are still to be visited.
     */
    boolean hidesAllFrom(Assertion assertion) {
        return latest != null && latest.begin().earliest() > assertion.begin().latest();
    }

    void add(Assertion covering) {
        var begin = covering.begin();
        if (latest == null || begin.earliest() > latest.begin().earliest()) {
            latest = covering;
        }
        if (lastWithinSameBounds == null || !begin.equals(lastWithinSameBounds.begin())) {
            lastWithinSameBounds = covering;
        }
    }

    private static boolean isAfter(@Nullable Assertion covering, Assertion assertion) {
        return covering != null && covering.certainlyBeginsAfter(assertion);
    }
}
