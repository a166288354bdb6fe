package parley.events.milestone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;

/** Events about a milestone. */
public sealed interface MilestoneEvent extends Event {
    MilestoneId milestone();

    /**
     * Something happened that fits no other kind of thing.
     *
     * @param occurred when; an interval if it took some time
     * @param parties those that had a part in it
     * @param places where it happened
     * @param issues those that it concerns
     */
    @EventType("milestone-recorded")
    record MilestoneRecorded(
            MilestoneId milestone,
            String title,
            ValidTime occurred,
            List<PartyId> parties,
            List<PlaceId> places,
            List<IssueId> issues,
            @Nullable String summary)
            implements MilestoneEvent {
        public MilestoneRecorded {
            title = TextRules.line(title);
            parties = List.copyOf(parties);
            places = List.copyOf(places);
            issues = List.copyOf(issues);
            summary = TextRules.optionalPassage(summary);
        }
    }
}
