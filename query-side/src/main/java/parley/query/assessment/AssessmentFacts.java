package parley.query.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.assessment.AssessmentEvent;
import parley.events.assessment.AssessmentEvent.AssessmentRecorded;
import parley.events.assessment.AssessmentEvent.AssessmentRevised;
import parley.events.assessment.AssessmentEvent.AssessmentWithdrawn;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about an assessment. */
public final class AssessmentFacts {
    private AssessmentFacts() {}

    /** Facets: {@code details}; {@code judgement}; {@code status}, held or withdrawn. */
    public static List<Asserted> of(AssessmentEvent event, Told told) {
        return switch (event) {
            case AssessmentRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "judgement", first(recorded), told.byThen(recorded.made())),
                            told.asserted(
                                    "status",
                                    new Status("held", null),
                                    told.byThen(recorded.made())));
            case AssessmentRevised revised ->
                    List.of(told.asserted("judgement", next(revised), told.since(revised.from())));
            case AssessmentWithdrawn(_, var reason, var from) ->
                    List.of(
                            told.asserted(
                                    "status", new Status("withdrawn", reason), told.since(from)));
        };
    }

    private static Judged first(AssessmentRecorded recorded) {
        return new Judged(
                recorded.judgement(),
                Likely.of(recorded.likelihood()),
                recorded.condition(),
                recorded.horizon(),
                null);
    }

    private static Judged next(AssessmentRevised revised) {
        return new Judged(
                revised.judgement(),
                Likely.of(revised.likelihood()),
                revised.condition(),
                revised.horizon(),
                revised.reason());
    }

    record Judged(
            String judgement,
            @Nullable Likely likelihood,
            @Nullable String condition,
            @Nullable ValidTime horizon,
            @Nullable String reason) {}

    record Status(String status, @Nullable String reason) {}
}
