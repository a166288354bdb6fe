package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.place.PlaceId;

/** Events about a clash only. */
public sealed interface ClashEvent extends ViolenceEvent {
    ClashId clash();

    /**
     * Belligerents fought, none of them as the attacker.
     *
     * @param occurred when; absent if the source does not state it
     * @param sides at least two, in no particular order
     * @param place where; absent if the source does not state it
     * @param means the weapons used
     */
    @EventType("clash-recorded")
    record ClashRecorded(
            ClashId clash,
            String title,
            @Nullable ValidTime occurred,
            List<Side> sides,
            @Nullable PlaceId place,
            List<String> means,
            @Nullable String summary)
            implements ClashEvent {
        public ClashRecorded {
            title = TextRules.line(title);
            sides = List.copyOf(sides);
            if (sides.size() < 2) {
                throw new InvalidValue("a clash must have at least two sides");
            }
            means = means.stream().map(TextRules::line).toList();
            summary = TextRules.optionalPassage(summary);
        }
    }
}
