package parley.command.place;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decider.NoState;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.place.PlaceCommand.RecordControl;
import parley.command.place.PlaceCommand.RecordPlaceState;
import parley.command.place.PlaceCommand.RegisterPlace;
import parley.events.place.PlaceEvent;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;

/**
 * The rules of a place: nothing ends before it begins. Its control and its state may change at any
 * time and back again, because authors differ and fronts move.
 */
public final class PlaceDecider {
    public static final Decider<PlaceCommand, PlaceEvent, NoState> DECIDER =
            Decider.ofStateless(PlaceCommand.class, PlaceEvent.class, PlaceDecider::decide);

    private PlaceDecider() {}

    static Decision decide(PlaceCommand command, DecisionContext context) {
        return switch (command) {
            case RecordControl(_, _, _, _, _, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RecordPlaceState(_, _, _, _, var from, var until)
                    when context.endsBeforeItBegins(from, until) ->
                    refuse(Rule.ENDS_BEFORE_IT_BEGINS);
            case RegisterPlace(
                            var place,
                            var names,
                            var type,
                            var coordinates,
                            var partOf,
                            var description,
                            var attributes,
                            var sameAs) ->
                    accept(
                            new PlaceRegistered(
                                    place,
                                    names,
                                    type,
                                    coordinates,
                                    partOf,
                                    description,
                                    attributes,
                                    sameAs));
            case RecordControl(
                            var place,
                            var author,
                            var control,
                            var by,
                            var basis,
                            var summary,
                            var from,
                            var until) ->
                    accept(
                            new ControlRecorded(
                                    place, author, control, by, basis, summary, from, until));
            case RecordPlaceState(
                            var place,
                            var state,
                            var wording,
                            var summary,
                            var from,
                            var until) ->
                    accept(new PlaceStateRecorded(place, state, wording, summary, from, until));
        };
    }
}
