package parley.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.assessment.AssessmentId;
import parley.events.assessment.JudgementAuthor;
import parley.events.assessment.Likelihood;
import parley.events.issue.IssueId;

/** The commands about an assessment. */
public sealed interface AssessmentCommand extends ThingCommand {
    AssessmentId assessment();

    @Override
    default AssessmentId thing() {
        return assessment();
    }

    /** See {@link AssessmentRecorded}. */
    @Emits(
            value = AssessmentRecorded.class,
            summary = "Records a judgement by an author, with its likelihood in words.")
    record RecordAssessment(
            AssessmentId assessment,
            JudgementAuthor author,
            String judgement,
            @Nullable Likelihood likelihood,
            @Nullable String condition,
            @Nullable ValidTime horizon,
            List<IssueId> issues,
            List<RecordId> about,
            @Nullable ValidTime made)
            implements AssessmentCommand, CreatesThing {
        public RecordAssessment {
            judgement = FieldRules.passage("judgement", judgement);
            condition = FieldRules.optionalPassage("condition", condition);
            horizon = FieldRules.optionalMoment("horizon", horizon);
            issues = List.copyOf(issues);
            about = List.copyOf(about);
            made = FieldRules.optionalMoment("made", made);
        }

        @Override
        public List<ValidTime> ahead() {
            return horizon == null ? List.of() : List.of(horizon);
        }
    }

    /** See {@link AssessmentRevised}. */
    @Emits(
            value = AssessmentRevised.class,
            summary = "Records that an author has revised a judgement.")
    record ReviseAssessment(
            AssessmentId assessment,
            String judgement,
            @Nullable Likelihood likelihood,
            @Nullable String condition,
            @Nullable ValidTime horizon,
            @Nullable String reason,
            ValidTime from)
            implements AssessmentCommand {
        public ReviseAssessment {
            judgement = FieldRules.passage("judgement", judgement);
            condition = FieldRules.optionalPassage("condition", condition);
            horizon = FieldRules.optionalMoment("horizon", horizon);
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }

        @Override
        public List<ValidTime> ahead() {
            return horizon == null ? List.of() : List.of(horizon);
        }
    }

    /** See {@link AssessmentWithdrawn}. */
    @Emits(
            value = AssessmentWithdrawn.class,
            summary = "Records that an author no longer stands by a judgement.")
    record WithdrawAssessment(AssessmentId assessment, @Nullable String reason, ValidTime from)
            implements AssessmentCommand {
        public WithdrawAssessment {
            reason = FieldRules.optionalPassage("reason", reason);
            from = FieldRules.moment("from", from);
        }
    }
}
