package parley.query.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.problem.RequestProblems;
import parley.query.asof.AsOfParameters;
import parley.query.view.ThingView;

/**
 * The part of a negotiation's state that is asked for: of each kind a page of things.
 *
 * @param kinds the kinds of things; empty for all
 * @param cursor where the page of the only kind begins; null for the beginning
 * @param limit the most things of each kind
 */
record StateWindow(Set<String> kinds, @Nullable String cursor, int limit) {
    static final StateWindow WHOLE = new StateWindow(Set.of(), null, Integer.MAX_VALUE);

    StateWindow {
        if (cursor != null && kinds.size() != 1) {
            throw RequestProblems.invalidParameter(
                            "cursor",
                            "A cursor goes on with one kind of things: give it together with that kind alone.")
                    .rejected();
        }
    }

    Set<ThingKind> thingKinds() {
        return ThingPaths.kinds(kinds);
    }

    /**
     * The place where a page begins.
     *
     * @param after the last id of the page before
     * @param position the position as of which the first page was read
     */
    record Place(String after, long position) {
        static final Place START = new Place("", Long.MAX_VALUE);
    }

    Place place(String negotiation, AsOfParameters asOf) {
        if (cursor == null) {
            return Place.START;
        }
        var parts = cursors(negotiation, kinds.iterator().next(), asOf).read(cursor);
        return new Place(parts[0], Cursors.number(parts[1]));
    }

    /** Returns the things of each kind that belong to the page. */
    Map<String, List<ThingView>> shown(Map<String, List<ThingView>> byKind, Place place) {
        var shown = new TreeMap<String, List<ThingView>>();
        byKind.forEach((kind, things) ->
                shown.put(
                        kind,
                        things.stream()
                                .dropWhile(thing -> thing.id().compareTo(place.after) <= 0)
                                .limit(limit)
                                .toList()));
        return shown;
    }

    /** Returns the cursor of each kind that goes on after what is shown. */
    Map<String, String> next(
            Map<String, List<ThingView>> byKind,
            Map<String, List<ThingView>> shown,
            String negotiation,
            AsOfParameters asOf,
            long position) {
        var next = new TreeMap<String, String>();
        shown.forEach((kind, page) -> {
            var last = byKind.getOrDefault(kind, List.of()).getLast().id();
            if (!page.isEmpty() && !page.getLast().id().equals(last)) {
                next.put(
                        kind,
                        cursors(negotiation, kind, asOf).write(page.getLast().id(), position));
            }
        });
        return next;
    }

    private static Cursors cursors(String negotiation, String kind, AsOfParameters asOf) {
        return new Cursors(negotiation + "/state", asOf, kind);
    }
}
