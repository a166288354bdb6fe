package parley.query.fact;

import org.jspecify.annotations.Nullable;

/**
 * What surely covers an instant, of the assertions that were met so far. They are met in order of
 * their beginning's latest instant, then of its earliest, then in the order told, all from the end:
 * so whatever certainly begins after an assertion is met before it.
 */
final class CoverTracker {
    private @Nullable Assertion latest;
    private @Nullable Assertion lastToldWithinItsBounds;

    /** Whether something that surely covers certainly begins after the assertion met now. */
    boolean hides(Assertion assertion) {
        return isAfter(latest, assertion) || isAfter(lastToldWithinItsBounds, assertion);
    }

    /** Whether it hides all that are still to be met, too. */
    boolean hidesAllFrom(Assertion assertion) {
        return latest != null && latest.begin().earliest() > assertion.begin().latest();
    }

    void add(Assertion covering) {
        var begin = covering.begin();
        if (latest == null || begin.earliest() > latest.begin().earliest()) {
            latest = covering;
        }
        if (lastToldWithinItsBounds == null || !begin.equals(lastToldWithinItsBounds.begin())) {
            lastToldWithinItsBounds = covering;
        }
    }

    private static boolean isAfter(@Nullable Assertion covering, Assertion assertion) {
        return covering != null && covering.certainlyBeginsAfter(assertion);
    }
}
