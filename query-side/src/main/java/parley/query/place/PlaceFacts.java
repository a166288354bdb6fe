package parley.query.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.party.PartyId;
import parley.events.place.Basis;
import parley.events.place.Control;
import parley.events.place.PlaceEvent;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.place.PlaceState;
import parley.events.verdict.Author;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a place. */
public final class PlaceFacts {
    private PlaceFacts() {}

    /** Facets: {@code details}; {@code control/<author>}; {@code state}. */
    public static List<Asserted> of(PlaceEvent event, Told told) {
        return switch (event) {
            case PlaceRegistered _ -> List.of(told.details());
            case ControlRecorded recorded ->
                    List.of(
                            told.asserted(
                                    "control/" + recorded.author().key(),
                                    new Controlled(
                                            recorded.control(),
                                            recorded.by(),
                                            recorded.author(),
                                            recorded.basis(),
                                            recorded.summary()),
                                    told.throughoutUnless(recorded.from(), recorded.until())));
            case PlaceStateRecorded(_, var state, var wording, var summary, var from, var until) ->
                    List.of(
                            told.asserted(
                                    "state",
                                    new State(state, wording, summary),
                                    told.throughoutUnless(from, until)));
        };
    }

    record Controlled(
            Control control,
            List<PartyId> by,
            Author author,
            Basis basis,
            @Nullable String summary) {}

    record State(PlaceState state, @Nullable String wording, @Nullable String summary) {}
}
