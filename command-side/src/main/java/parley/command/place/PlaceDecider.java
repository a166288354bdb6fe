package parley.command.place;

import static parley.command.Decision.accept;

import parley.command.Circumstances;
import parley.command.Decider;
import parley.command.Decider.Founded;
import parley.command.Decision;
import parley.command.place.PlaceCommand.RegisterPlace;
import parley.events.place.PlaceEvent;
import parley.events.place.PlaceEvent.PlaceRegistered;

/** A place is registered; there is no rule but those that hold for every thing. */
public final class PlaceDecider {
    public static final Decider<PlaceCommand, PlaceEvent, Founded> DECIDER =
            Decider.ofStateless(PlaceCommand.class, PlaceEvent.class, PlaceDecider::decide);

    private PlaceDecider() {}

    static Decision decide(PlaceCommand command, Circumstances circumstances) {
        return switch (command) {
            case RegisterPlace(
                            var place,
                            var names,
                            var type,
                            var coordinates,
                            var partOf,
                            var description) ->
                    accept(
                            new PlaceRegistered(
                                    place, names, type, coordinates, partOf, description));
        };
    }
}
