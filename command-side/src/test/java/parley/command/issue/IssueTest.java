package parley.command.issue;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.issue.IssueCommand.RaiseIssue;
import parley.command.issue.IssueCommand.RecordIssueStatus;
import parley.events.ValidTime;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.meeting.MeetingId;
import parley.events.place.PlaceId;

class IssueTest {
    private static final IssueId DONBAS = new IssueId("donbas");
    private static final IssueId TERRITORY = new IssueId("territory");
    private static final MeetingId TALKS = new MeetingId("geneva");
    private static final List<PlaceId> PLACES = List.of(new PlaceId("donbas"));
    private static final ValidTime RAISED = ValidTime.of("2022-02");
    private static final IssueRaised DONBAS_RAISED =
            new IssueRaised(DONBAS, "Donbas", IssueClass.CORE, TERRITORY, PLACES, null, RAISED);

    @Test
    void an_issue_is_raised_under_a_larger_one() {
        givenNothing()
                .when(
                        new RaiseIssue(
                                DONBAS, "Donbas", IssueClass.CORE, TERRITORY, PLACES, null, RAISED))
                .records(DONBAS_RAISED);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void an_issue_is_not_raised_under_itself() {
        givenNothing()
                .when(new RaiseIssue(DONBAS, "Donbas", IssueClass.CORE, DONBAS, PLACES, null, null))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    void a_status_is_recorded_with_its_meeting() {
        given(DONBAS_RAISED)
                .when(status(IssueStatus.DEADLOCKED, "2026-02-17", "2026-02-18"))
                .records(recorded(IssueStatus.DEADLOCKED, "2026-02-17", "2026-02-18"));
    }

    @Test
    void an_issue_that_was_agreed_may_be_deadlocked_again() {
        given(DONBAS_RAISED, recorded(IssueStatus.AGREED, "2026-02-17", null))
                .when(status(IssueStatus.DEADLOCKED, "2026-02-16", null))
                .records(recorded(IssueStatus.DEADLOCKED, "2026-02-16", null));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_status_does_not_end_before_it_begins() {
        given(DONBAS_RAISED)
                .when(status(IssueStatus.STALLED, "2026-02", "2026-01"))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void a_status_known_roughly_may_end_in_the_same_month() {
        given(DONBAS_RAISED)
                .when(status(IssueStatus.STALLED, "2026-02", "2026-02-03"))
                .records(recorded(IssueStatus.STALLED, "2026-02", "2026-02-03"));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_status_does_not_begin_in_the_future() {
        given(DONBAS_RAISED)
                .when(status(IssueStatus.AGREED, "2026-02-21", null))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void a_status_may_begin_on_the_day_that_is_not_over_yet() {
        given(DONBAS_RAISED)
                .when(status(IssueStatus.AGREED, "2026-02-20", null))
                .records(recorded(IssueStatus.AGREED, "2026-02-20", null));
    }

    private static RecordIssueStatus status(
            IssueStatus status, String from, @Nullable String until) {
        return new RecordIssueStatus(
                DONBAS, status, ValidTime.of(from), time(until), TALKS, "At Geneva.");
    }

    private static IssueStatusRecorded recorded(
            IssueStatus status, String from, @Nullable String until) {
        return new IssueStatusRecorded(
                DONBAS, status, ValidTime.of(from), time(until), TALKS, "At Geneva.");
    }

    private static @Nullable ValidTime time(@Nullable String edtf) {
        return edtf == null ? null : ValidTime.of(edtf);
    }
}
