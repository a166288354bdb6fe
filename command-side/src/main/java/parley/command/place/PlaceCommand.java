package parley.command.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.Name;
import parley.events.place.Coordinates;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceId;
import parley.events.place.PlaceType;

/** What can be recorded about a place. */
public sealed interface PlaceCommand extends ThingCommand {
    PlaceId place();

    @Override
    default PlaceId thing() {
        return place();
    }

    /** See {@link PlaceRegistered}. */
    @Records(PlaceRegistered.class)
    record RegisterPlace(
            PlaceId place,
            List<Name> names,
            PlaceType type,
            @Nullable Coordinates coordinates,
            @Nullable PlaceId partOf,
            @Nullable String description)
            implements PlaceCommand, Founding {
        public RegisterPlace {
            names = Field.some("names", names, "a place has at least one name");
            description = Field.optionalPassage("description", description);
        }
    }
}
