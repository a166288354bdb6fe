package parley.events.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.RecordId;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;

/** Events about an assessment. */
public sealed interface AssessmentEvent extends Event {
    AssessmentId assessment();

    /**
     * An author judged what is or will be the case.
     *
     * @param judgement the judgement, in words
     * @param likelihood how likely the author thinks it; absent where none is expressed
     * @param condition the condition of the judgement ("without guarantees"), if any
     * @param horizon up to when it looks ahead, which may be in the future
     * @param issues those that it is about
     * @param about the records that it interprets, such as a statement's or a proposal's
     * @param made when it was made; absent means some time before it was recorded
     */
    @EventType("assessment-recorded")
    record AssessmentRecorded(
            AssessmentId assessment,
            JudgementAuthor author,
            String judgement,
            @Nullable Likelihood likelihood,
            @Nullable String condition,
            @Nullable ValidTime horizon,
            List<IssueId> issues,
            List<RecordId> about,
            @Nullable ValidTime made)
            implements AssessmentEvent {
        public AssessmentRecorded {
            judgement = TextRules.passage(judgement);
            condition = TextRules.optionalPassage(condition);
            issues = List.copyOf(issues);
            about = List.copyOf(about);
        }
    }

    /**
     * The author changed the judgement, which is given again in full.
     *
     * @param likelihood how likely the author now thinks it; absent where none is expressed
     * @param condition the condition of the new judgement, if any
     * @param horizon up to when it now looks ahead, which may be in the future
     * @param reason why, where that is reported
     * @param from since when
     */
    @EventType("assessment-revised")
    record AssessmentRevised(
            AssessmentId assessment,
            String judgement,
            @Nullable Likelihood likelihood,
            @Nullable String condition,
            @Nullable ValidTime horizon,
            @Nullable String reason,
            ValidTime from)
            implements AssessmentEvent {
        public AssessmentRevised {
            judgement = TextRules.passage(judgement);
            condition = TextRules.optionalPassage(condition);
            reason = TextRules.optionalPassage(reason);
        }
    }

    /**
     * The author withdrew the judgement.
     *
     * @param reason why, where that is reported
     * @param from since when
     */
    @EventType("assessment-withdrawn")
    record AssessmentWithdrawn(AssessmentId assessment, @Nullable String reason, ValidTime from)
            implements AssessmentEvent {
        public AssessmentWithdrawn {
            reason = TextRules.optionalPassage(reason);
        }
    }
}
