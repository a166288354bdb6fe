package parley.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.events.assessment.AssessmentId;
import parley.events.assessment.Author;
import parley.events.assessment.Likelihood;
import parley.events.issue.IssueId;

/** What can be recorded about an assessment. */
public sealed interface AssessmentCommand extends ThingCommand {
    AssessmentId assessment();

    @Override
    default AssessmentId thing() {
        return assessment();
    }

    /** See {@link AssessmentRecorded}. */
    @Records(
            value = AssessmentRecorded.class,
            summary = "Records a judgement by an author, with its likelihood in words.")
    record RecordAssessment(
            AssessmentId assessment,
            Author author,
            String judgement,
            @Nullable Likelihood likelihood,
            @Nullable String condition,
            @Nullable ValidTime horizon,
            List<IssueId> issues,
            List<RecordId> about,
            @Nullable ValidTime made)
            implements AssessmentCommand, Founding {
        public RecordAssessment {
            judgement = Field.passage("judgement", judgement);
            condition = Field.optionalPassage("condition", condition);
            horizon = Field.optionalMoment("horizon", horizon);
            issues = List.copyOf(issues);
            about = List.copyOf(about);
            made = Field.optionalMoment("made", made);
        }

        @Override
        public List<ValidTime> ahead() {
            return horizon == null ? List.of() : List.of(horizon);
        }
    }

    /** See {@link AssessmentRevised}. */
    @Records(
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
            judgement = Field.passage("judgement", judgement);
            condition = Field.optionalPassage("condition", condition);
            horizon = Field.optionalMoment("horizon", horizon);
            reason = Field.optionalPassage("reason", reason);
            from = Field.moment("from", from);
        }

        @Override
        public List<ValidTime> ahead() {
            return horizon == null ? List.of() : List.of(horizon);
        }
    }

    /** See {@link AssessmentWithdrawn}. */
    @Records(
            value = AssessmentWithdrawn.class,
            summary = "Records that an author no longer stands by a judgement.")
    record WithdrawAssessment(AssessmentId assessment, @Nullable String reason, ValidTime from)
            implements AssessmentCommand {
        public WithdrawAssessment {
            reason = Field.optionalPassage("reason", reason);
            from = Field.moment("from", from);
        }
    }
}
