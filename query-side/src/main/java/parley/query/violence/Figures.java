package parley.query.violence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import parley.events.author.Author;
import parley.events.violence.CasualtyFigure.Harm;
import parley.query.view.ThingView;

/**
 * What the figures of several authors about one strike or clash come to.
 *
 * @param spans from the least to the greatest number that any author gives of the same people or
 *     things, by the name of the facet without its author: {@code casualties/killed/civilians};
 *     none for effects in different units
 * @param totals the totals of each harm
 */
public record Figures(Map<String, CountSpan> spans, Map<Harm, CasualtyTotal> totals) {

    /**
     * Returns the figures of a strike or clash.
     *
     * @param originals returns the original of an author that is a duplicate, or else the author
     */
    public static Figures of(ThingView thing, UnaryOperator<Author> originals) {
        var spans = new TreeMap<>(effects(thing));
        var casualties = CasualtyCounts.of(thing, originals);
        casualties
                .byGroup()
                .forEach((group, byAuthor) ->
                        byAuthor.values().stream()
                                .reduce(CountSpan::or)
                                .ifPresent(span -> spans.put(group.facet(), span)));
        return new Figures(spans, CasualtyTotal.of(List.of(casualties)));
    }

    private static Map<String, CountSpan> effects(ThingView thing) {
        var byUnit = new HashMap<String, Map<String, CountSpan>>();
        thing.family(ViolenceFacts.EFFECTS).stream()
                .flatMap(facet -> facet.view().possible().stream())
                .map(possible -> possible.value().as(EffectValue.class))
                .forEach(effect ->
                        effect.count()
                                .ifPresent(span ->
                                        byUnit.computeIfAbsent(
                                                        ViolenceFacts.EFFECTS.name() + effect.key(),
                                                        _ -> new HashMap<>())
                                                .merge(effect.unit(), span, CountSpan::or)));
        var spans = new HashMap<String, CountSpan>();
        byUnit.forEach((facet, units) -> {
            if (units.size() == 1) {
                units.values().forEach(span -> spans.put(facet, span));
            }
        });
        return spans;
    }
}
