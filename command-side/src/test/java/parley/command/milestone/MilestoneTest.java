package parley.command.milestone;

import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.milestone.MilestoneCommand.RecordMilestone;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.events.milestone.MilestoneId;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;

class MilestoneTest {
    private static final MilestoneId INVASION = new MilestoneId("invasion");
    private static final List<PartyId> PARTIES = List.of(new PartyId("russia"));
    private static final List<PlaceId> PLACES = List.of(new PlaceId("ukraine"));

    @Test
    void a_milestone_is_recorded() {
        var february = ValidTime.of("2022-02");
        givenNothing()
                .when(invasion(february))
                .records(
                        new MilestoneRecorded(
                                INVASION,
                                "Full-scale invasion",
                                february,
                                PARTIES,
                                PLACES,
                                List.of(new IssueId("territory")),
                                null));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_milestone_does_not_lie_in_the_future() {
        givenNothing()
                .when(invasion(ValidTime.of("2026-02-17/2026-02-21")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    private static RecordMilestone invasion(ValidTime occurred) {
        return new RecordMilestone(
                INVASION,
                "Full-scale invasion",
                occurred,
                PARTIES,
                PLACES,
                List.of(new IssueId("territory")),
                null);
    }
}
