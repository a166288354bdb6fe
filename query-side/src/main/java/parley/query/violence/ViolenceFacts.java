package parley.query.violence;

import java.util.List;
import java.util.stream.Collectors;
import parley.events.ThingKind;
import parley.events.place.PlaceId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.ViolenceEvent;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;
import parley.json.EnumNames;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.OccurrenceValue;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of strikes and clashes, and what their events assert about them. */
public final class ViolenceFacts {
    public static final FacetType<CasualtiesValue> CASUALTIES =
            FacetType.course("casualties/", CasualtiesValue.class);
    public static final FacetType<EffectValue> EFFECTS =
            FacetType.state("effects/", EffectValue.class);
    public static final FacetType<AttributionValue> ATTRIBUTION =
            FacetType.course("attribution/", AttributionValue.class);
    public static final ThingType<StrikeRecorded> STRIKE =
            new ThingType<>(
                    ThingKind.STRIKE,
                    StrikeRecorded.class,
                    (_, strike) -> strike.title(),
                    OccurrenceValue.FACET,
                    CASUALTIES,
                    EFFECTS,
                    ATTRIBUTION);
    public static final ThingType<ClashRecorded> CLASH =
            new ThingType<>(
                    ThingKind.CLASH,
                    ClashRecorded.class,
                    (_, clash) -> clash.title(),
                    OccurrenceValue.FACET,
                    CASUALTIES);

    private ViolenceFacts() {}

    /**
     * Facets: {@code details}; {@code occurrence}; {@code casualties/<harm>/<population>}, followed
     * by the combatants' side if stated; {@code effects/<kinds>}, followed by the places if stated;
     * {@code attribution/<author>}.
     */
    public static List<AssertedValue> of(ViolenceEvent event, RecordedContext context) {
        return switch (event) {
            case StrikeRecorded recorded ->
                    List.of(context.details(), context.occurrence(recorded.occurred()));
            case ClashRecorded recorded ->
                    List.of(context.details(), context.occurrence(recorded.occurred()));
            case EffectRecorded recorded ->
                    context.only(
                            EFFECTS.of(key(recorded)),
                            EffectValue.of(recorded),
                            context.throughoutUnless(recorded.from(), recorded.until()));
            case StrikeAttributed recorded ->
                    context.only(
                            ATTRIBUTION.of(recorded.author().key()),
                            AttributionValue.of(recorded),
                            context.throughoutUnless(recorded.from(), recorded.until()));
            case CasualtiesRecorded recorded ->
                    recorded.figures().stream()
                            .map(figure ->
                                    context.asserted(
                                            CASUALTIES.of(key(figure)),
                                            CasualtiesValue.of(figure),
                                            context.throughoutUnless(recorded.from(), null)))
                            .toList();
        };
    }

    private static String key(CasualtyFigure figure) {
        var side = figure.side() == null ? "" : "/" + figure.side().value();
        return "%s/%s%s"
                .formatted(EnumNames.of(figure.harm()), EnumNames.of(figure.population()), side);
    }

    private static String key(EffectRecorded recorded) {
        var kinds = recorded.kinds().stream().map(EnumNames::of).collect(Collectors.joining("+"));
        var places =
                recorded.places().stream()
                        .map(PlaceId::value)
                        .sorted()
                        .collect(Collectors.joining("+"));
        return kinds + (places.isEmpty() ? "" : "/" + places);
    }
}
