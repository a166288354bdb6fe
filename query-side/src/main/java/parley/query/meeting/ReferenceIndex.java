package parley.query.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.view.ThingType;
import parley.query.view.ThingView;

/**
 * Things of a kind by the ids that others refer to them by: their own, and those of their
 * duplicates.
 */
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

    /** The id of what an id refers to; the same one if that is not there. */
    String id(String id) {
        return thing(id).map(ThingView::id).orElse(id);
    }

    /** What people call it; the id if it is not there. */
    String title(String id) {
        return thing(id).map(type::title).orElse(id);
    }
}
