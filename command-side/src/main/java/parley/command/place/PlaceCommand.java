package parley.command.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.InvalidField;
import parley.events.LocalizedName;
import parley.events.OneLine;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.place.Control;
import parley.events.place.ControlBasis;
import parley.events.place.Coordinates;
import parley.events.place.PlaceAttribute;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.place.PlaceId;
import parley.events.place.PlaceState;
import parley.events.place.PlaceType;

/** The commands about a place. */
public sealed interface PlaceCommand extends ThingCommand {
    PlaceId place();

    @Override
    default PlaceId thing() {
        return place();
    }

    /** See {@link PlaceRegistered}. */
    @Emits(
            value = PlaceRegistered.class,
            summary = "Registers a venue, city, region, plant or country.")
    record RegisterPlace(
            PlaceId place,
            List<LocalizedName> names,
            PlaceType type,
            @Nullable Coordinates coordinates,
            @Nullable PlaceId partOf,
            @Nullable String description,
            List<PlaceAttribute> attributes,
            List<Uri> sameAs)
            implements PlaceCommand, CreatesThing {
        public RegisterPlace {
            sameAs = InvalidField.check("sameAs", sameAs, Uri::sameAs);
            names = FieldRules.some("names", names, "a place must have at least one name");
            description = FieldRules.optionalPassage("description", description);
            attributes = List.copyOf(attributes);
            FieldRules.check(
                    "attributes",
                    PlaceAttribute.areDistinct(attributes),
                    "each attribute must have a name of its own");
        }
    }

    /** See {@link ControlRecorded}. */
    @Emits(
            value = ControlRecorded.class,
            summary = "Records who controls a place, and whose verdict that is.")
    record RecordControl(
            PlaceId place,
            Author author,
            Control control,
            List<PartyId> by,
            ControlBasis basis,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PlaceCommand {
        public RecordControl {
            by = List.copyOf(by);
            FieldRules.check("by", control.fits(by), Control.WHO);
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.moment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }

    /** See {@link PlaceStateRecorded}. */
    @Emits(value = PlaceStateRecorded.class, summary = "Records whether a place is in operation.")
    record RecordPlaceState(
            PlaceId place,
            PlaceState state,
            @OneLine @Nullable String wording,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PlaceCommand {
        public RecordPlaceState {
            wording = FieldRules.optionalLine("wording", wording);
            summary = FieldRules.optionalPassage("summary", summary);
            from = FieldRules.moment("from", from);
            until = FieldRules.optionalMoment("until", until);
        }
    }
}
