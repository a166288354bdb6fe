package parley.command.assessment;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.assessment.AssessmentCommand.RecordAssessment;
import parley.command.assessment.AssessmentCommand.ReviseAssessment;
import parley.command.assessment.AssessmentCommand.WithdrawAssessment;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.assessment.AssessmentId;
import parley.events.assessment.Band;
import parley.events.assessment.JudgementAuthor;
import parley.events.assessment.Likelihood;
import parley.events.assessment.Likelihood.BandBy;
import parley.events.issue.IssueId;
import parley.events.source.SourceId;

class AssessmentTest {
    private static final AssessmentId DURABLE = new AssessmentId("durable");
    private static final JudgementAuthor ARTICLE = JudgementAuthor.of(new SourceId("article"));
    private static final Likelihood UNLIKELY =
            new Likelihood("unlikely", Band.UNLIKELY, BandBy.RECORDER);
    private static final List<IssueId> TERRITORY = List.of(new IssueId("territory"));
    private static final ValidTime WEDNESDAY = ValidTime.of("2026-02-18");
    private static final ValidTime SUMMER = ValidTime.of("2026-22");
    private static final AssessmentRecorded RECORDED =
            new AssessmentRecorded(
                    DURABLE,
                    ARTICLE,
                    "A durable ceasefire is unlikely.",
                    UNLIKELY,
                    "No guarantees are given.",
                    SUMMER,
                    TERRITORY,
                    List.of(new RecordId("talks")),
                    WEDNESDAY);
    private static final AssessmentWithdrawn WITHDRAWN =
            new AssessmentWithdrawn(DURABLE, null, WEDNESDAY);

    @Test
    void an_assessment_looks_ahead_as_far_as_its_author_does() {
        givenNothing().when(record("talks", WEDNESDAY)).records(RECORDED);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void an_assessment_is_not_made_in_the_future() {
        givenNothing()
                .when(record("talks", ValidTime.of("2026-02-21")))
                .refuses(Rule.VALID_TIME_TO_COME);
        given(RECORDED)
                .when(revise(SUMMER, ValidTime.of("2026-02-21")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_horizon_to_come_does_not_excuse_the_same_time_elsewhere() {
        givenNothing().when(record("talks", SUMMER)).refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void an_assessment_does_not_interpret_a_record_of_its_own() {
        given(RECORDED)
                .when(record("r1", WEDNESDAY))
                .correcting("r1")
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    void an_assessment_is_revised_whole() {
        given(RECORDED)
                .when(revise(SUMMER, WEDNESDAY))
                .records(
                        new AssessmentRevised(
                                DURABLE,
                                "A durable ceasefire may come.",
                                Likelihood.inWords("may"),
                                null,
                                SUMMER,
                                "New guarantees.",
                                WEDNESDAY));
    }

    @Test
    void an_assessment_is_withdrawn() {
        given(RECORDED).when(new WithdrawAssessment(DURABLE, null, WEDNESDAY)).records(WITHDRAWN);
    }

    @Test
    @Refuses(Rule.ASSESSMENT_WITHDRAWN)
    void what_was_withdrawn_is_neither_revised_nor_withdrawn_again() {
        given(RECORDED, WITHDRAWN).when(revise(null, WEDNESDAY)).refuses(Rule.ASSESSMENT_WITHDRAWN);
        given(RECORDED, WITHDRAWN)
                .when(new WithdrawAssessment(DURABLE, null, WEDNESDAY))
                .refuses(Rule.ASSESSMENT_WITHDRAWN);
    }

    @Test
    void how_it_was_recorded_can_be_corrected_after_it_was_withdrawn() {
        given(RECORDED, WITHDRAWN)
                .when(record("talks", WEDNESDAY))
                .correcting("r1")
                .records(RECORDED);
    }

    private static RecordAssessment record(String about, ValidTime made) {
        return new RecordAssessment(
                DURABLE,
                ARTICLE,
                "A durable ceasefire is unlikely.",
                UNLIKELY,
                "No guarantees are given.",
                SUMMER,
                TERRITORY,
                List.of(new RecordId(about)),
                made);
    }

    private static ReviseAssessment revise(@Nullable ValidTime horizon, ValidTime from) {
        return new ReviseAssessment(
                DURABLE,
                "A durable ceasefire may come.",
                Likelihood.inWords("may"),
                null,
                horizon,
                "New guarantees.",
                from);
    }
}
