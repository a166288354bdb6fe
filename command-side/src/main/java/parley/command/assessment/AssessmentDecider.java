package parley.command.assessment;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.assessment.AssessmentCommand.RecordAssessment;
import parley.command.assessment.AssessmentCommand.ReviseAssessment;
import parley.command.assessment.AssessmentCommand.WithdrawAssessment;
import parley.events.Provenance;
import parley.events.assessment.AssessmentEvent;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;

/**
 * The rules of an assessment: once its author has withdrawn it, it is over. A later judgement of
 * the same matter is a new assessment.
 */
public final class AssessmentDecider {
    public static final Decider<AssessmentCommand, AssessmentEvent, ?> DECIDER =
            new Decider<>(
                    AssessmentCommand.class,
                    AssessmentEvent.class,
                    Assessment.HELD,
                    AssessmentDecider::decide,
                    AssessmentDecider::evolve);

    private AssessmentDecider() {}

    /** The state of an assessment. */
    enum Assessment {
        HELD,
        WITHDRAWN
    }

    static Decision decide(
            AssessmentCommand command, DecisionContext context, Assessment assessment) {
        return switch (command) {
            case RecordAssessment record
                    when record.about().stream().anyMatch(context.ownRecord()) ->
                    refuse(Rule.REFERS_TO_ITSELF);
            case RecordAssessment record -> accept(recorded(record));
            case AssessmentCommand _ when assessment == Assessment.WITHDRAWN ->
                    refuse(Rule.ASSESSMENT_WITHDRAWN);
            case ReviseAssessment revise -> accept(revised(revise));
            case WithdrawAssessment(var id, var reason, var from) ->
                    accept(new AssessmentWithdrawn(id, reason, from));
        };
    }

    private static AssessmentRecorded recorded(RecordAssessment record) {
        return new AssessmentRecorded(
                record.assessment(),
                record.author(),
                record.judgement(),
                record.likelihood(),
                record.condition(),
                record.horizon(),
                record.issues(),
                record.about(),
                record.made());
    }

    private static AssessmentRevised revised(ReviseAssessment revise) {
        return new AssessmentRevised(
                revise.assessment(),
                revise.judgement(),
                revise.likelihood(),
                revise.condition(),
                revise.horizon(),
                revise.reason(),
                revise.from());
    }

    static Assessment evolve(Assessment assessment, AssessmentEvent event, Provenance provenance) {
        return switch (event) {
            case AssessmentRecorded _, AssessmentRevised _ -> assessment;
            case AssessmentWithdrawn _ -> Assessment.WITHDRAWN;
        };
    }
}
