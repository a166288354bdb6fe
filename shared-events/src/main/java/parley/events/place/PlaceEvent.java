package parley.events.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.LocalizedName;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.verdict.VerdictAuthor;

/** What is on record about a place. */
public sealed interface PlaceEvent extends Event {
    PlaceId place();

    /**
     * A place became known.
     *
     * @param names at least one, the customary one first
     * @param partOf the larger place that it is part of
     * @param attributes what else is known of it throughout, each by another name
     */
    @EventType("place-registered")
    record PlaceRegistered(
            PlaceId place,
            List<LocalizedName> names,
            PlaceType type,
            @Nullable Coordinates coordinates,
            @Nullable PlaceId partOf,
            @Nullable String description,
            List<PlaceAttribute> attributes)
            implements PlaceEvent {
        public PlaceRegistered {
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
     * Somebody judged who controls a place. There is no one border: verdicts of several authors
     * stand side by side.
     *
     * @param author whose verdict it is
     * @param control whether it is held or contested, or by nobody
     * @param by who holds it, at least one; or who contest it, as far as they are known
     * @param basis on what the verdict rests
     * @param from since when it has been so; {@code [..2022-03-04]} where that is known at the
     *     latest alone
     * @param until when that ended, where it is known to have
     */
    @EventType("control-recorded")
    record ControlRecorded(
            PlaceId place,
            VerdictAuthor author,
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
     * A place came to work in some way, or not to work.
     *
     * @param state its operational state
     * @param wording how the source put it ("cold shutdown")
     * @param from since when it has been so; {@code [..2022-03-04]} where that is known at the
     *     latest alone
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
