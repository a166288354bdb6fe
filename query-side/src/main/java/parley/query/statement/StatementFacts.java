package parley.query.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ValidTime;
import parley.events.statement.StatementEvent;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a statement. */
public final class StatementFacts {
    private StatementFacts() {}

    /** Facets: {@code details}; {@code occurrence}. */
    public static List<Asserted> of(StatementEvent event, Told told) {
        return switch (event) {
            case StatementRecorded recorded ->
                    List.of(
                            told.details(),
                            told.asserted(
                                    "occurrence",
                                    new Occurrence(recorded.made()),
                                    told.onceHappened(recorded.made())));
        };
    }

    record Occurrence(@Nullable ValidTime occurred) {}
}
