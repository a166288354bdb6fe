package parley.query.milestone;

import java.util.List;
import parley.events.ThingKind;
import parley.events.milestone.MilestoneEvent;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.query.facet.AssertedValue;
import parley.query.facet.OccurrenceValue;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of a milestone, and what its events assert about them. */
public final class MilestoneFacts {
    public static final ThingType<MilestoneRecorded> MILESTONE =
            new ThingType<>(
                    ThingKind.MILESTONE,
                    MilestoneRecorded.class,
                    (_, milestone) -> milestone.title(),
                    OccurrenceValue.FACET);

    private MilestoneFacts() {}

    /** Facets: {@code details}; {@code occurrence}. */
    public static List<AssertedValue> of(MilestoneEvent event, RecordedContext context) {
        return switch (event) {
            case MilestoneRecorded recorded ->
                    List.of(context.details(), context.occurrence(recorded.occurred()));
        };
    }
}
