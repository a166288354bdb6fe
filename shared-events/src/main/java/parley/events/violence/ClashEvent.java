package parley.events.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.place.PlaceId;

/** What is on record about a clash alone. */
public sealed interface ClashEvent extends ViolenceEvent {
    ClashId clash();

    /**
     * Belligerents fought, no one of them the attacker.
     *
     * @param occurred when; absent when the source does not say
     * @param sides at least two, in no particular order
     * @param place where; absent when the source does not say
     * @param means with what they fought
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
