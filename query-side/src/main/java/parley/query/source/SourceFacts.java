package parley.query.source;

import java.util.List;
import parley.events.source.Reliability;
import parley.events.source.SourceEvent;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.query.assertion.Asserted;
import parley.query.assertion.Told;

/** What events say about a source. */
public final class SourceFacts {
    private SourceFacts() {}

    /** Facets: {@code details}; {@code reliability}. */
    public static List<Asserted> of(SourceEvent event, Told told) {
        return switch (event) {
            case SourceRegistered _ -> List.of(told.details());
            case SourceRated rated ->
                    List.of(
                            told.asserted(
                                    "reliability",
                                    new Rated(rated.reliability(), rated.reason()),
                                    told.since(rated.from())));
        };
    }

    record Rated(Reliability reliability, String reason) {}
}
