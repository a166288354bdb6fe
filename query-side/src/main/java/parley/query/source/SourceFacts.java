package parley.query.source;

import java.util.List;
import parley.events.LocalizedName;
import parley.events.ThingKind;
import parley.events.source.SourceEvent;
import parley.events.source.SourceEvent.SourceRated;
import parley.events.source.SourceEvent.SourceRegistered;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.naming.NameFacts;
import parley.query.view.ThingType;

/** The facets of a source, and what its events assert about them. */
public final class SourceFacts {
    public static final FacetType<ReliabilityValue> RELIABILITY =
            FacetType.state("reliability", ReliabilityValue.class);
    public static final ThingType<SourceDetails> SOURCE =
            new ThingType<>(
                    ThingKind.SOURCE,
                    SourceDetails.class,
                    (thing, source) ->
                            NameFacts.title(thing, LocalizedName.of(source.description())),
                    NameFacts.NAMES,
                    RELIABILITY);

    private SourceFacts() {}

    /**
     * Facets: {@code details}; {@code names/<language>}, of which the description is one without a
     * language; {@code reliability}.
     */
    public static List<AssertedValue> of(SourceEvent event, RecordedContext context) {
        return switch (event) {
            case SourceRegistered source ->
                    NameFacts.founding(List.of(LocalizedName.of(source.description())), context)
                            .toList();
            case SourceRated rated ->
                    context.only(
                            RELIABILITY,
                            new ReliabilityValue(rated.reliability(), rated.reason()),
                            context.since(rated.from()));
        };
    }
}
