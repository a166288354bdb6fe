package parley.events.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Invalid;
import parley.events.Name;
import parley.events.Text;

/** What is on record about a place. */
public sealed interface PlaceEvent extends Event {
    PlaceId place();

    /**
     * A place became known.
     *
     * @param names at least one, the customary one first
     * @param partOf the larger place that it is part of
     */
    @EventType("place-registered")
    record PlaceRegistered(
            PlaceId place,
            List<Name> names,
            PlaceType type,
            @Nullable Coordinates coordinates,
            @Nullable PlaceId partOf,
            @Nullable String description)
            implements PlaceEvent {
        public PlaceRegistered {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new Invalid("a place has at least one name");
            }
            description = Text.optionalPassage(description);
        }
    }
}
