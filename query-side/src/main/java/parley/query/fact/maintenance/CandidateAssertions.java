package parley.query.fact.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;

/**
 * Selects the assertions that can matter within an interval. Beginning after is transitive:
 * whatever certainly begins before an assertion that certainly covers all of the interval is hidden
 * throughout, and hides nothing that this assertion doesn't hide. So nothing before the latest such
 * assertion needs to be read.
 */
final class CandidateAssertions {
    private CandidateAssertions() {}

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

    /** Returns one of the covering assertions after which none of the others certainly begins. */
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
