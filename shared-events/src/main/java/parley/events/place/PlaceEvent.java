package parley.events.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.LocalizedName;
import parley.events.TextRules;
import parley.events.Uri;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.party.PartyId;

/** Events about a place. */
public sealed interface PlaceEvent extends Event {
    PlaceId place();

    /**
     * A place was registered.
     *
     * @param names at least one, the usual one first
     * @param partOf the larger place that contains it
     * @param attributes permanent attributes, with distinct names
     * @param sameAs what this place is elsewhere: in Wikidata, GeoNames, a standard or a data set
     */
    @EventType("place-registered")
    record PlaceRegistered(
            PlaceId place,
            List<LocalizedName> names,
            PlaceType type,
            @Nullable Coordinates coordinates,
            @Nullable PlaceId partOf,
            @Nullable String description,
            List<PlaceAttribute> attributes,
            List<Uri> sameAs)
            implements PlaceEvent {
        public PlaceRegistered {
            sameAs = Uri.sameAs(sameAs);
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new InvalidValue("a place must have at least one name");
            }
            description = TextRules.optionalPassage(description);
            attributes = List.copyOf(attributes);
            if (!PlaceAttribute.areDistinct(attributes)) {
                throw new InvalidValue("each attribute must have a name of its own");
            }
        }
    }

    /**
     * An author gave a verdict on who controls a place. Verdicts of several authors stand side by
     * side.
     *
     * @param author the author of the verdict
     * @param control the state of control
     * @param by the parties that hold it, at least one; or that contest it, as far as they are
     *     known
     * @param basis the basis of the verdict
     * @param from since when; {@code [..2022-03-04]} where only the latest possible time is known
     * @param until when that ended, where it is known to have
     */
    @EventType("control-recorded")
    record ControlRecorded(
            PlaceId place,
            Author author,
            Control control,
            List<PartyId> by,
            ControlBasis basis,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PlaceEvent {
        public ControlRecorded {
            by = List.copyOf(by);
            if (!control.fits(by)) {
                throw new InvalidValue(Control.WHO);
            }
            summary = TextRules.optionalPassage(summary);
        }
    }

    /**
     * A place's operational state changed.
     *
     * @param state the new state
     * @param wording how the source put it ("cold shutdown")
     * @param from since when; {@code [..2022-03-04]} where only the latest possible time is known
     * @param until when that ended, where it is known to have
     */
    @EventType("place-state-recorded")
    record PlaceStateRecorded(
            PlaceId place,
            PlaceState state,
            @Nullable String wording,
            @Nullable String summary,
            ValidTime from,
            @Nullable ValidTime until)
            implements PlaceEvent {
        public PlaceStateRecorded {
            wording = TextRules.optionalLine(wording);
            summary = TextRules.optionalPassage(summary);
        }
    }
}
