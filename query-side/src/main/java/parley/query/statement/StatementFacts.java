package parley.query.statement;

import java.util.List;
import parley.events.ThingKind;
import parley.events.statement.StatementEvent;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.query.facet.AssertedValue;
import parley.query.facet.OccurrenceValue;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of a statement, and what its events assert about them. */
public final class StatementFacts {
    public static final ThingType<StatementRecorded> STATEMENT =
            new ThingType<>(
                    ThingKind.STATEMENT,
                    StatementRecorded.class,
                    (_, statement) -> statement.wording(),
                    OccurrenceValue.FACET);

    private StatementFacts() {}

    /** Facets: {@code details}; {@code occurrence}. */
    public static List<AssertedValue> of(StatementEvent event, RecordedContext context) {
        return switch (event) {
            case StatementRecorded recorded ->
                    List.of(context.details(), context.occurrence(recorded.made()));
        };
    }
}
