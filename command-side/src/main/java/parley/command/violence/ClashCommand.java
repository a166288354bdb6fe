package parley.command.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.events.ValidTime;
import parley.events.place.PlaceId;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.ClashId;
import parley.events.violence.Side;

/** The commands about a clash alone. */
public sealed interface ClashCommand extends ViolenceCommand {
    ClashId clash();

    @Override
    default ClashId thing() {
        return clash();
    }

    /** See {@link ClashRecorded}. */
    @Emits(
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
            implements ClashCommand, CreatesThing {
        public RecordClash {
            title = FieldRules.line("title", title);
            sides = List.copyOf(sides);
            FieldRules.check("sides", sides.size() >= 2, "a clash must have at least two sides");
            means = FieldRules.lines("means", means);
            summary = FieldRules.optionalPassage("summary", summary);
        }
    }
}
