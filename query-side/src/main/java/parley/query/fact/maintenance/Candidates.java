package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/**
 * The assertions that can matter within a stretch. Beginning after is transitive: whatever
 * certainly begins before one that surely covers all of the stretch is hidden throughout, and hides
 * nothing that the latter doesn't. So below the latest such one there is no need to look.
 */
final class Candidates {
    private Candidates() {}

    static List<Assertion> within(CurrentFacet present, Interval stretch) {
        var cover = latest(present.covering(stretch));
        var candidates = new ArrayList<Assertion>();
        for (var assertion : present.within(stretch, cover)) {
            if (cover == null || !cover.certainlyBeginsAfter(assertion)) {
                candidates.add(assertion);
            }
        }
        return candidates;
    }

    /** Of those that cover, one that none of them certainly begins after. */
    private static @Nullable Assertion latest(List<Assertion> covering) {
        Assertion latest = null;
        for (var cover : covering) {
            if (latest == null || isLater(cover, latest)) {
                latest = cover;
            }
        }
        return latest;
    }

    private static boolean isLater(Assertion one, Assertion other) {
        var earliest = one.begin().earliest();
        return earliest != other.begin().earliest()
                ? earliest > other.begin().earliest()
                : one.certainlyBeginsAfter(other);
    }
}
