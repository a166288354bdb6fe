package parley.command.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.events.ValidTime;
import parley.events.place.PlaceId;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.ClashId;
import parley.events.violence.Side;

/** What can be recorded about a clash alone. */
public sealed interface ClashCommand extends ViolenceCommand {
    ClashId clash();

    @Override
    default ClashId thing() {
        return clash();
    }

    /** See {@link ClashRecorded}. */
    @Records(
            value = ClashRecorded.class,
            summary = "Records fighting in which no side is the attacker.")
    record RecordClash(
            ClashId clash,
            String title,
            @Nullable ValidTime occurred,
            List<Side> sides,
            @Nullable PlaceId place,
            List<String> means,
            @Nullable String summary)
            implements ClashCommand, Founding {
        public RecordClash {
            title = Field.line("title", title);
            sides = List.copyOf(sides);
            Field.check("sides", sides.size() >= 2, "a clash must have at least two sides");
            means = Field.lines("means", means);
            summary = Field.optionalPassage("summary", summary);
        }
    }
}
