package parley.query.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.place.Control;
import parley.events.place.ControlBasis;
import parley.events.place.PlaceEvent.ControlRecorded;

/** One author's verdict on who controls a place. */
public record ControlValue(
        Control control,
        List<PartyId> by,
        Author author,
        ControlBasis basis,
        @Nullable String summary) {
    static ControlValue of(ControlRecorded recorded) {
        return new ControlValue(
                recorded.control(),
                recorded.by(),
                recorded.author(),
                recorded.basis(),
                recorded.summary());
    }
}
