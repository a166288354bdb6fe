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
 * Removes duplicates from lists. A duplicate is omitted where its original is present, even if that
 * is itself a duplicate of another thing: following the originals leads to a thing that shows both.
 * The timeline applies the same rule in its query.
 */
public final class Duplicates {
    private Duplicates() {}

    /**
     * Removes the things that duplicate another thing of the list; that thing then names them. A
     * duplicate stays if its original is not in the list, for example because it was retracted or
     * had not begun yet: nothing else would show it.
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
     * Follows the originals of a thing and returns the last one that is present: the thing itself,
     * if it is no duplicate or its original is absent.
     *
     * @param there looks a thing up; empty if it is absent
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

    /** Returns the original of a duplicate, by its best reading; empty for other things. */
    private static Optional<ThingRef> original(ThingView thing) {
        return thing.value(DuplicateFacts.DUPLICATE_OF).map(DuplicateValue::of);
    }

    private static String name(ThingView thing) {
        return thing.kind() + "/" + thing.id();
    }
}
