package parley.query.place;

import java.util.List;
import parley.events.place.PlaceEvent;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a place. */
public final class PlaceFacts {
    private PlaceFacts() {}

    /** Facets: {@code details}. */
    public static List<Asserted> of(PlaceEvent event, Told told) {
        return switch (event) {
            case PlaceRegistered _ -> List.of(told.details());
        };
    }
}
