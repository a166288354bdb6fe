package parley.query.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.events.ThingRef;
import parley.query.view.ThingView;

/**
 * What is to be seen of duplicates. One is left out where its original is there, be that another's
 * duplicate in turn: who leads on leads to a thing that tells of both. The timeline has the same
 * rule in its query.
 */
public final class Duplicates {
    private Duplicates() {}

    /**
     * The things without those that are another one of them, which names them instead. A duplicate
     * of what is not among them, as when that was retracted or had not begun by then, stays:
     * nothing else tells of it.
     */
    public static List<ThingView> leftOut(List<ThingView> things) {
        var there =
                things.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Duplicates::name, Function.identity()));
        var others = new HashMap<String, List<String>>();
        var stay = new ArrayList<ThingView>(things.size());
        for (var thing : things) {
            var last = name(last(thing, id -> Optional.ofNullable(there.get(id.toString()))));
            if (last.equals(name(thing))) {
                stay.add(thing);
            } else {
                others.computeIfAbsent(last, _ -> new ArrayList<>()).add(thing.id());
            }
        }
        return others.isEmpty() ? stay : named(stay, others);
    }

    private static List<ThingView> named(List<ThingView> things, Map<String, List<String>> others) {
        return things.stream()
                .map(thing -> {
                    var its = others.get(name(thing));
                    return its == null
                            ? thing
                            : thing.withDuplicates(its.stream().sorted().toList());
                })
                .toList();
    }

    /**
     * The last thing that is there on the way from one along its originals: itself, if it is no
     * duplicate or its original is not there.
     *
     * @param there looks a thing up; empty if it is not there
     */
    public static ThingView last(ThingView thing, Function<ThingRef, Optional<ThingView>> there) {
        if (original(thing).isEmpty()) {
            return thing;
        }
        var seen = new HashSet<String>();
        var at = thing;
        var next = original(at).flatMap(there);
        while (next.isPresent() && seen.add(name(next.get()))) {
            at = next.get();
            next = original(at).flatMap(there);
        }
        return at;
    }

    /** What a thing is a duplicate of, by what is said of it. */
    private static Optional<ThingRef> original(ThingView thing) {
        return thing.value(DuplicateFacts.DUPLICATE_OF).map(DuplicateValue::of);
    }

    private static String name(ThingView thing) {
        return thing.kind() + "/" + thing.id();
    }
}
