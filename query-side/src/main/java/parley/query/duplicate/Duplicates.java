package parley.query.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.events.AnyId;
import parley.query.assertion.Asserted;
import parley.query.view.ThingView;

/** What is to be seen of duplicates. */
public final class Duplicates {
    private Duplicates() {}

    /**
     * The things without those that are another one of them. A duplicate of what is not among them,
     * as when that was retracted or had not begun by then, stays: nothing else tells of it.
     */
    public static List<ThingView> leftOut(List<ThingView> things) {
        var originals =
                things.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        thing -> thing.kind() + "/" + thing.id(),
                                        Function.identity()));
        return things.stream().filter(thing -> !isAnother(thing, originals)).toList();
    }

    /** What a thing is a duplicate of, by what is said of it. */
    public static Optional<AnyId> original(ThingView thing) {
        return thing.value(Asserted.DUPLICATE_OF).path("of").asStringOpt().map(AnyId::parse);
    }

    /** Whether it leads, be it by way of others, to one that is there and none itself. */
    private static boolean isAnother(ThingView thing, Map<String, ThingView> things) {
        var seen = new HashSet<String>();
        var next = original(thing);
        while (next.isPresent() && seen.add(next.get().toString())) {
            var there = things.get(next.get().toString());
            if (there == null) {
                return false;
            }
            next = original(there);
            if (next.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
