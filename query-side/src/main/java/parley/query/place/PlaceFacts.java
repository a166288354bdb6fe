package parley.query.place;

import java.util.List;
import parley.events.ThingKind;
import parley.events.place.PlaceEvent;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.naming.NameFacts;
import parley.query.view.ThingType;

/** The facets of a place, and what its events assert about them. */
public final class PlaceFacts {
    public static final FacetType<ControlValue> CONTROL =
            FacetType.state("control/", ControlValue.class);
    public static final FacetType<PlaceStateValue> STATE =
            FacetType.state("state", PlaceStateValue.class);
    public static final ThingType<PlaceRegistered> PLACE =
            new ThingType<>(
                    ThingKind.PLACE,
                    PlaceRegistered.class,
                    (thing, place) -> NameFacts.title(thing, place.names().getFirst()),
                    NameFacts.NAMES,
                    CONTROL,
                    STATE);

    private PlaceFacts() {}

    /**
     * Facets: {@code details}, {@code names/<language>}; {@code control/<author>}; {@code state}.
     */
    public static List<AssertedValue> of(PlaceEvent event, RecordedContext context) {
        return switch (event) {
            case PlaceRegistered place -> NameFacts.founding(place.names(), context).toList();
            case ControlRecorded recorded ->
                    context.only(
                            CONTROL.of(recorded.author().key()),
                            ControlValue.of(recorded),
                            context.throughoutUnless(recorded.from(), recorded.until()));
            case PlaceStateRecorded(_, var state, var wording, var summary, var from, var until) ->
                    context.only(
                            STATE,
                            new PlaceStateValue(state, wording, summary),
                            context.throughoutUnless(from, until));
        };
    }
}
