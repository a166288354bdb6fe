package parley.query.fact;

import java.util.HashSet;
import java.util.Set;
import parley.events.time.Moment;

/**
 * Tracks what certainly covers an instant, among the assertions visited so far. They are visited
 * {@linkplain Assertion#BEST_READING_FIRST best reading first}.
 */
final class CoverTracker {
    private long latestBegin = Moment.BEFORE_ALL;
    private boolean isCovered;
    private long beginOfTies = Moment.BEFORE_ALL;

    /** The bounds, as told, of covers that may begin as late as the last one. */
    private final Set<Moment> ties = new HashSet<>();

    /** Returns whether a cover visited so far certainly begins after this assertion. */
    boolean hides(Assertion assertion) {
        return isCovered && (assertion.latestBegin() <= latestBegin || isTied(assertion.begin()));
    }

    /**
     * Returns whether a cover visited so far certainly begins after an assertion told without a
     * time, and so after all of these that were recorded before it.
     */
    boolean hidesAllUndatedBelow(Assertion assertion) {
        return isCovered
                && assertion.beginsWithItsThing()
                && assertion.begin().latest() <= latestBegin;
    }

    /** Returns whether a cover has the same bounds of its beginning, as told. */
    boolean isTied(Moment begin) {
        return begin.earliest() == beginOfTies && ties.contains(begin);
    }

    boolean isCovered() {
        return isCovered;
    }

    /** Returns the latest of the earliest beginnings of all covers, if there are any. */
    long latestBegin() {
        return latestBegin;
    }

    void add(Assertion covering) {
        var begin = covering.begin();
        if (!isCovered) {
            isCovered = true;
            latestBegin = begin.earliest();
        }
        if (begin.earliest() != beginOfTies) {
            ties.clear();
            beginOfTies = begin.earliest();
        }
        ties.add(begin);
    }
}
