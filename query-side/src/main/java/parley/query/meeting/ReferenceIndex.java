package parley.query.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.view.ThingType;
import parley.query.view.ThingView;

/** The things of a kind by every id that may refer to them, also those of duplicates. */
record ReferenceIndex(ThingType<?> type, Map<String, ThingView> byId) {

    static ReferenceIndex of(ThingType<?> type, List<ThingView> things) {
        var byId = new HashMap<String, ThingView>();
        for (var thing : things) {
            byId.put(thing.id(), thing);
            thing.duplicates().forEach(duplicate -> byId.put(duplicate, thing));
        }
        return new ReferenceIndex(type, byId);
    }

    Optional<ThingView> thing(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the id of the thing to which this id refers; the same id if there is none. */
    String id(String id) {
        return thing(id).map(ThingView::id).orElse(id);
    }

    /** Returns the title of a thing; the id if there is none. */
    String title(String id) {
        return thing(id).map(type::title).orElse(id);
    }
}
