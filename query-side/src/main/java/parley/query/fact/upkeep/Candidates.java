package parley.query.fact.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;

/**
 * The assertions that can matter within a stretch. Beginning after is transitive: whatever
 * certainly begins before one that surely covers all of the stretch is hidden throughout, and hides
 * nothing that the latter doesn't. So below the latest such one there is no need to look.
 */
final class Candidates {
    private Candidates() {}

    static List<Assertion> within(Present present, Stretch stretch) {
        var cover = latestCover(present, stretch);
        var candidates = new ArrayList<Assertion>();
        for (var shape : present.shapes()) {
            for (var assertion : from(present, shape, stretch, cover)) {
                if (assertion.begin().earliest() >= stretch.until()) {
                    break;
                }
                var hidden = cover != null && cover.certainlyBeginsAfter(assertion);
                if (!hidden && assertion.end().latest() > stretch.from()) {
                    candidates.add(assertion);
                }
            }
        }
        return candidates;
    }

    private static Iterable<Assertion> from(
            Present present, short shape, Stretch stretch, @Nullable Assertion cover) {
        var reaching = Shape.earliestReaching(shape, stretch.from());
        if (cover == null) {
            return present.ascending(shape, reaching, Long.MIN_VALUE);
        }
        var begin = cover.begin();
        var beginning = Shape.earliestBeginningBy(shape, begin.earliest());
        var tied = Shape.isPrecise(shape) && begin.earliest() == begin.latest();
        return reaching > beginning
                ? present.ascending(shape, reaching, Long.MIN_VALUE)
                : present.ascending(shape, beginning, tied ? cover.place() : Long.MIN_VALUE);
    }

    /** Of those that surely cover all of the stretch, one that none of them begins after. */
    private static @Nullable Assertion latestCover(Present present, Stretch stretch) {
        Assertion latest = null;
        for (var shape : present.shapes()) {
            var cover = latestCover(present, shape, stretch);
            if (cover != null && (latest == null || isLater(cover, latest))) {
                latest = cover;
            }
        }
        return latest;
    }

    private static @Nullable Assertion latestCover(Present present, short shape, Stretch stretch) {
        var earliest = Shape.earliestReaching(shape, stretch.until());
        if (earliest > stretch.from()) {
            return null;
        }
        for (var assertion : present.descending(shape, stretch.from())) {
            if (assertion.begin().earliest() < earliest) {
                break;
            }
            if (assertion.certainlyCovers(stretch)) {
                return assertion;
            }
        }
        return null;
    }

    private static boolean isLater(Assertion one, Assertion other) {
        var earliest = one.begin().earliest();
        return earliest != other.begin().earliest()
                ? earliest > other.begin().earliest()
                : one.certainlyBeginsAfter(other);
    }
}
