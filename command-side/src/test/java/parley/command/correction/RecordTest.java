package parley.command.correction;

import static parley.command.axon.GivenRecord.line;
import static parley.command.axon.GivenRecords.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.issue.IssueCommand.RaiseIssue;
import parley.command.issue.IssueCommand.RecordIssueStatus;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;

/** Correction and retraction, on an issue; it is the same for every kind of thing. */
class RecordTest {
    private static final IssueId DONBAS = new IssueId("donbas");
    private static final ValidTime TUESDAY = ValidTime.of("2026-02-17");
    private static final RaiseIssue RAISE =
            new RaiseIssue(DONBAS, "Donbas", IssueClass.CORE, null, List.of(), null, null);
    private static final IssueRaised RAISED =
            new IssueRaised(DONBAS, "Donbas", IssueClass.CORE, null, List.of(), null, null);
    private static final RecordIssueStatus PROGRESS =
            new RecordIssueStatus(DONBAS, IssueStatus.PROGRESS, TUESDAY, null, null, null);
    private static final IssueStatusRecorded PROGRESSED = recorded(IssueStatus.PROGRESS);
    private static final IssueStatusRecorded STALLED = recorded(IssueStatus.STALLED);

    @Test
    void a_record_is_corrected_by_the_same_command() {
        given(RAISED, STALLED)
                .when(PROGRESS)
                .correcting("r2")
                .records(PROGRESSED)
                .correctingRoot("r2");
    }

    @Test
    void a_correction_is_corrected_by_its_own_id() {
        given(RAISED, STALLED, line(STALLED).correcting("r2"))
                .when(PROGRESS)
                .correcting("r3")
                .records(PROGRESSED)
                .correctingRoot("r2");
    }

    @Test
    void a_correction_is_corrected_by_the_first_id() {
        given(RAISED, STALLED, line(STALLED).correcting("r2"))
                .when(PROGRESS)
                .correcting("r2")
                .records(PROGRESSED)
                .correctingRoot("r2");
    }

    @Test
    void the_creation_of_a_thing_is_corrected() {
        given(RAISED, STALLED).when(RAISE).correcting("r1").records(RAISED).correctingRoot("r1");
    }

    @Test
    void a_record_is_retracted() {
        given(RAISED, STALLED)
                .when(retract("r2"))
                .records(new RecordRetracted(new RecordId("r2"), "A mistake."))
                .retractingRecord("r2");
    }

    @Test
    void with_any_id_of_its_chain_the_whole_record_is_retracted() {
        given(RAISED, STALLED, line(STALLED).correcting("r2"))
                .when(retract("r3"))
                .records(new RecordRetracted(new RecordId("r3"), "A mistake."))
                .retractingRecord("r2");
    }

    @Test
    void a_thing_is_retracted_with_the_record_that_created_it() {
        given(RAISED, STALLED)
                .when(retract("r1"))
                .records(new RecordRetracted(new RecordId("r1"), "A mistake."))
                .retractingThing("r1");
    }

    @Test
    void a_thing_is_retracted_with_a_correction_of_the_record_that_created_it() {
        given(RAISED, line(RAISED).correcting("r1"))
                .when(retract("r2"))
                .records(new RecordRetracted(new RecordId("r2"), "A mistake."))
                .retractingThing("r1");
    }

    @Test
    void a_thing_whose_other_records_were_retracted_can_be_changed() {
        given(RAISED, STALLED, retracted("r2")).when(PROGRESS).records(PROGRESSED);
    }

    @Test
    @Refuses(Rule.CORRECTS_NO_RECORD_OF_THIS)
    void a_record_of_another_thing_is_not_corrected() {
        given(RAISED, STALLED)
                .when(PROGRESS)
                .correcting("elsewhere")
                .refuses(Rule.CORRECTS_NO_RECORD_OF_THIS);
    }

    @Test
    @Refuses(Rule.CORRECTS_ANOTHER_COMMAND)
    void a_record_is_not_corrected_by_another_command() {
        given(RAISED, STALLED)
                .when(PROGRESS)
                .correcting("r1")
                .refuses(Rule.CORRECTS_ANOTHER_COMMAND);
    }

    @Test
    @Refuses(Rule.CORRECTS_ANOTHER_COMMAND)
    void a_record_is_not_corrected_into_a_retraction() {
        given(RAISED, STALLED)
                .when(retract("r1"))
                .correcting("r2")
                .refuses(Rule.CORRECTS_ANOTHER_COMMAND);
    }

    @Test
    @Refuses(Rule.RECORD_RETRACTED)
    void a_retracted_record_is_not_corrected() {
        given(RAISED, STALLED, line(STALLED).correcting("r2"), retracted("r2"))
                .when(PROGRESS)
                .correcting("r3")
                .refuses(Rule.RECORD_RETRACTED);
    }

    @Test
    @Refuses(Rule.RECORD_RETRACTED)
    void a_retracted_record_is_not_retracted_again() {
        given(RAISED, STALLED, retracted("r2")).when(retract("r2")).refuses(Rule.RECORD_RETRACTED);
    }

    @Test
    void a_retracted_retraction_lets_its_record_stand_again() {
        given(RAISED, STALLED, retracted("r2"))
                .when(retract("r3"))
                .records(retracted("r3"))
                .returningRecord("r2");
    }

    @Test
    void a_record_that_stands_again_can_be_corrected_and_retracted() {
        given(RAISED, STALLED, retracted("r2"), retracted("r3"))
                .when(PROGRESS)
                .correcting("r2")
                .records(PROGRESSED)
                .correctingRoot("r2");
        given(RAISED, STALLED, retracted("r2"), retracted("r3"))
                .when(retract("r2"))
                .records(retracted("r2"))
                .retractingRecord("r2");
    }

    @Test
    void the_last_link_of_a_chain_of_retractions_decides() {
        given(RAISED, STALLED, retracted("r2"), retracted("r3"))
                .when(retract("r4"))
                .records(retracted("r4"))
                .lettingFallBy("r3", "r2");
        given(RAISED, STALLED, retracted("r2"), retracted("r3"), retracted("r4"))
                .when(retract("r5"))
                .records(retracted("r5"))
                .returningRecord("r2");
    }

    @Test
    void of_two_standing_retractions_each_takes_the_record_away() {
        given(RAISED, STALLED, retracted("r2"), retracted("r3"), retracted("r2"), retracted("r4"))
                .when(retract("r3"))
                .records(retracted("r3"))
                .changingNothingThatStands();
        given(RAISED, STALLED, retracted("r2"), retracted("r3"), retracted("r2"), retracted("r4"))
                .when(retract("r5"))
                .records(retracted("r5"))
                .lettingFallBy("r3", "r2");
    }

    @Test
    @Refuses(Rule.RECORD_RETRACTED)
    void a_retracted_retraction_is_not_retracted_again() {
        given(RAISED, STALLED, retracted("r2"), retracted("r3"))
                .when(retract("r3"))
                .refuses(Rule.RECORD_RETRACTED);
    }

    @Test
    void a_thing_returns_with_the_retraction_that_took_it_away() {
        given(RAISED, STALLED, retracted("r1"))
                .when(retract("r3"))
                .records(retracted("r3"))
                .returningThing("r1");
    }

    @Test
    void a_thing_that_returned_can_be_changed() {
        given(RAISED, retracted("r1"), retracted("r2")).when(PROGRESS).records(PROGRESSED);
    }

    @Test
    void a_thing_that_fell_again_returns_by_the_last_link_or_the_first() {
        for (var link : List.of("r2", "r4")) {
            given(RAISED, retracted("r1"), retracted("r2"), retracted("r3"))
                    .when(retract(link))
                    .records(retracted(link))
                    .returningThing("r1");
        }
    }

    @Test
    @Refuses(Rule.THING_RETRACTED)
    void a_thing_does_not_return_by_another_retraction() {
        given(RAISED, STALLED, retracted("r2"), retracted("r1"))
                .when(retract("r3"))
                .refuses(Rule.THING_RETRACTED);
    }

    @Test
    @Refuses(Rule.THING_RETRACTED)
    void a_thing_does_not_return_by_a_retraction_that_was_retracted() {
        given(RAISED, retracted("r1"), retracted("r2"), retracted("r1"))
                .when(retract("r2"))
                .refuses(Rule.THING_RETRACTED);
    }

    @Test
    void what_was_retracted_apart_does_not_return_with_its_thing() {
        given(RAISED, STALLED, retracted("r2"), retracted("r1"), retracted("r4"))
                .when(retract("r3"))
                .records(retracted("r3"))
                .returningRecord("r2");
    }

    @Test
    @Refuses(Rule.RETRACTION_NOT_CORRECTED)
    void a_retraction_is_not_corrected() {
        given(RAISED, STALLED, retracted("r2"))
                .when(retract("r2"))
                .correcting("r3")
                .refuses(Rule.RETRACTION_NOT_CORRECTED);
    }

    @Test
    @Refuses(Rule.RECORD_UNKNOWN)
    void a_record_that_is_not_there_is_not_retracted() {
        given(RAISED).when(retract("elsewhere")).refuses(Rule.RECORD_UNKNOWN);
    }

    @Test
    @Refuses(Rule.THING_RETRACTED)
    void nothing_more_is_recorded_about_a_retracted_thing() {
        given(RAISED, retracted("r1")).when(PROGRESS).refuses(Rule.THING_RETRACTED);
    }

    @Test
    @Refuses(Rule.THING_RETRACTED)
    void nothing_is_corrected_about_a_retracted_thing() {
        given(RAISED, retracted("r1")).when(RAISE).correcting("r1").refuses(Rule.THING_RETRACTED);
    }

    @Test
    @Refuses(Rule.THING_RETRACTED)
    void nothing_is_retracted_about_a_retracted_thing() {
        given(RAISED, STALLED, retracted("r1")).when(retract("r2")).refuses(Rule.THING_RETRACTED);
    }

    @Test
    void the_newest_version_may_be_required() {
        given(RAISED, STALLED).when(PROGRESS).seenAt(2).records(PROGRESSED);
    }

    @Test
    @Refuses(Rule.STALE_VERSION)
    void an_older_required_version_is_stale() {
        given(RAISED, STALLED).when(PROGRESS).seenAt(1).refuses(Rule.STALE_VERSION);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void no_source_reported_in_the_future() {
        var source = new SourceId("article");
        var saturday = ValidTime.of("2026-02-21");
        given(RAISED)
                .when(PROGRESS)
                .by(new Attribution(source, null, saturday, null, Stance.REPORTS, null))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    private static RetractRecord retract(String record) {
        return new RetractRecord(new RecordId(record), "A mistake.");
    }

    private static RecordRetracted retracted(String record) {
        return new RecordRetracted(new RecordId(record), "A mistake.");
    }

    private static IssueStatusRecorded recorded(IssueStatus status) {
        return new IssueStatusRecorded(DONBAS, status, TUESDAY, null, null, null);
    }
}
