package parley.query.assessment;

import java.util.List;
import parley.events.ThingKind;
import parley.events.assessment.AssessmentEvent;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of an assessment, and what its events assert about them. */
public final class AssessmentFacts {
    public static final FacetType<JudgementValue> JUDGEMENT =
            FacetType.course("judgement", JudgementValue.class);
    public static final FacetType<AssessmentStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, AssessmentStatusValue.class);
    public static final ThingType<AssessmentRecorded> ASSESSMENT =
            new ThingType<>(
                    ThingKind.ASSESSMENT,
                    AssessmentRecorded.class,
                    (_, assessment) -> assessment.judgement(),
                    JUDGEMENT,
                    STATUS);

    private AssessmentFacts() {}

    /** Facets: {@code details}; {@code judgement}; {@code status}, held or withdrawn. */
    public static List<AssertedValue> of(AssessmentEvent event, RecordedContext context) {
        return switch (event) {
            case AssessmentRecorded recorded ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    JUDGEMENT, first(recorded), context.byThen(recorded.made())),
                            context.asserted(
                                    STATUS,
                                    new AssessmentStatusValue(AssessmentStatus.HELD, null),
                                    context.byThen(recorded.made())));
            case AssessmentRevised revised ->
                    context.only(JUDGEMENT, next(revised), context.since(revised.from()));
            case AssessmentWithdrawn(_, var reason, var from) ->
                    context.only(
                            STATUS,
                            new AssessmentStatusValue(AssessmentStatus.WITHDRAWN, reason),
                            context.since(from));
        };
    }

    private static JudgementValue first(AssessmentRecorded recorded) {
        return new JudgementValue(
                recorded.judgement(),
                LikelihoodValue.of(recorded.likelihood()),
                recorded.condition(),
                recorded.horizon(),
                null);
    }

    private static JudgementValue next(AssessmentRevised revised) {
        return new JudgementValue(
                revised.judgement(),
                LikelihoodValue.of(revised.likelihood()),
                revised.condition(),
                revised.horizon(),
                revised.reason());
    }
}
