package parley.command.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.Name;
import parley.events.OneLine;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.place.Attribute;
import parley.events.place.Basis;
import parley.events.place.Control;
import parley.events.place.Coordinates;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.place.PlaceId;
import parley.events.place.PlaceState;
import parley.events.place.PlaceType;
import parley.events.verdict.Author;

/** What can be recorded about a place. */
public sealed interface PlaceCommand extends ThingCommand {
    PlaceId place();

    @Override
    default PlaceId thing() {
        return place();
    }

    /** See {@link PlaceRegistered}. */
    @Records(
            value = PlaceRegistered.class,
            summary = "Registers a venue, city, region, plant or country.")
    record RegisterPlace(
            PlaceId place,
            List<Name> names,
            PlaceType type,
            @Nullable Coordinates coordinates,
            @Nullable PlaceId partOf,
            @Nullable String description,
            List<Attribute> attributes)
            implements PlaceCommand, Founding {
        public RegisterPlace {
            names = Field.some("names", names, "a place must have at least one name");
            description = Field.optionalPassage("description", description);
            attributes = List.copyOf(attributes);
            Field.check(
                    "attributes",
                    Attribute.areDistinct(attributes),
                    "each attribute must have a name of its own");
        }
    }

    /** See {@link ControlRecorded}. */
    @Records(
            value = ControlRecorded.class,
            summary = "Records who controls a place, and whose verdict that is.")
    record RecordControl(
            PlaceId place,
            Author author,
            Control control,
            List<PartyId> by,
            Basis basis,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PlaceCommand {
        public RecordControl {
            by = List.copyOf(by);
            Field.check("by", control.fits(by), Control.WHO);
            summary = Field.optionalPassage("summary", summary);
            from = Field.moment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }

    /** See {@link PlaceStateRecorded}. */
    @Records(value = PlaceStateRecorded.class, summary = "Records whether a place is in operation.")
    record RecordPlaceState(
            PlaceId place,
            PlaceState state,
            @OneLine @Nullable String wording,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PlaceCommand {
        public RecordPlaceState {
            wording = Field.optionalLine("wording", wording);
            summary = Field.optionalPassage("summary", summary);
            from = Field.moment("from", from);
            until = Field.optionalMoment("until", until);
        }
    }
}
