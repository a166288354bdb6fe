package parley.query.milestone;

import java.util.List;
import parley.events.ValidTime;
import parley.events.milestone.MilestoneEvent;
import parley.events.milestone.MilestoneEvent.MilestoneRecorded;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a milestone. */
public final class MilestoneFacts {
    private MilestoneFacts() {}

    /** Facets: {@code details}; {@code occurrence}. */
    public static List<Asserted> of(MilestoneEvent event, Told told) {
        return switch (event) {
            case MilestoneRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "occurrence",
                                    new Occurrence(recorded.occurred()),
                                    told.onceHappened(recorded.occurred())));
        };
    }

    record Occurrence(ValidTime occurred) {}
}
