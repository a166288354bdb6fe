package parley.command.milestone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.milestone.MilestoneId;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;

/** What can be recorded about a milestone. */
public sealed interface MilestoneCommand extends ThingCommand {
    MilestoneId milestone();

    @Override
    default MilestoneId thing() {
        return milestone();
    }

    /** See {@link MilestoneRecorded}. */
    @Records(
            value = MilestoneRecorded.class,
            summary = "Records a dated event that no other command covers.")
    record RecordMilestone(
            MilestoneId milestone,
            String title,
            ValidTime occurred,
            List<PartyId> parties,
            List<PlaceId> places,
            List<IssueId> issues,
            @Nullable String summary)
            implements MilestoneCommand, Founding {
        public RecordMilestone {
            title = Field.line("title", title);
            parties = List.copyOf(parties);
            places = List.copyOf(places);
            issues = List.copyOf(issues);
            summary = Field.optionalPassage("summary", summary);
        }
    }
}
