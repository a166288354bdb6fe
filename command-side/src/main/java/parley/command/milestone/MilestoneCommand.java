package parley.command.milestone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.milestone.MilestoneId;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;

/** The commands about a milestone. */
public sealed interface MilestoneCommand extends ThingCommand {
    MilestoneId milestone();

    @Override
    default MilestoneId thing() {
        return milestone();
    }

    /** See {@link MilestoneRecorded}. */
    @Emits(
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
            implements MilestoneCommand, CreatesThing {
        public RecordMilestone {
            title = FieldRules.line("title", title);
            parties = List.copyOf(parties);
            places = List.copyOf(places);
            issues = List.copyOf(issues);
            summary = FieldRules.optionalPassage("summary", summary);
        }
    }
}
