package parley.query.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.ViolenceEvent;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.OccurrenceValue;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;
import parley.query.view.ThingView;

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

    /** The kinds of things that have figures of casualties. */
    public static final List<ThingKind> COUNTED = List.of(ThingKind.STRIKE, ThingKind.CLASH);

    private ViolenceFacts() {}

    /** Whether a thing is of one of these kinds. */
    public static boolean isCounted(ThingView thing) {
        return COUNTED.stream().map(ThingKind::word).anyMatch(thing.kind()::equals);
    }

    /**
     * Facets: {@code details}; {@code occurrence}; {@code casualties/<harm>/<population>}, followed
     * by the combatants' side if stated; {@code effects/<kinds>}, followed by the places if stated;
     * both followed by the author unless unattributed: {@code source/gazette}; {@code
     * attribution/<author>}.
     */
    public static List<AssertedValue> of(ViolenceEvent event, RecordedContext context) {
        return switch (event) {
            case StrikeRecorded recorded ->
                    List.of(context.details(), context.occurrence(recorded.occurred()));
            case ClashRecorded recorded ->
                    List.of(context.details(), context.occurrence(recorded.occurred()));
            case EffectRecorded recorded -> List.of(effect(recorded, context));
            case StrikeAttributed recorded ->
                    context.only(
                            ATTRIBUTION.of(recorded.author().key()),
                            AttributionValue.of(recorded),
                            context.ofTheThing(recorded.from(), recorded.until()));
            case CasualtiesRecorded recorded ->
                    recorded.figures().stream()
                            .map(figure -> casualties(figure, recorded.from(), context))
                            .toList();
        };
    }

    private static <V extends Record> FacetType<V> by(
            @Nullable Author author, FacetType<V> family, String key) {
        return family.of(author == null ? key : key + "/" + author.key());
    }

    private static AssertedValue casualties(
            CasualtyFigure figure, @Nullable ValidTime from, RecordedContext context) {
        var value = CasualtiesValue.of(figure);
        return context.asserted(
                by(value.author(), CASUALTIES, value.key()), value, context.ofTheThing(from, null));
    }

    private static AssertedValue effect(EffectRecorded recorded, RecordedContext context) {
        var value = EffectValue.of(recorded);
        return context.asserted(
                by(value.author(), EFFECTS, value.key()),
                value,
                context.ofTheThing(recorded.from(), recorded.until()));
    }
}
