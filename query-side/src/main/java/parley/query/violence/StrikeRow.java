package parley.query.violence;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.author.Author;
import parley.events.violence.CasualtyFigure.Population;
import parley.query.display.DisplayValue;
import parley.query.display.EndingWords;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.facet.OccurrenceValue;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * A strike with its effects, and the verdicts on who carried it out.
 *
 * @param certain whether it had certainly happened by then
 */
public record StrikeRow(
        String title,
        String link,
        String occurred,
        boolean certain,
        @Nullable String attacker,
        List<Verdict> verdicts,
        List<Casualties> casualties,
        List<DisplayValue> effects) {

    /** One author's verdict on who carried out the strike. */
    public record Verdict(DisplayValue verdict, String author) {
        static Verdict of(TypedFacet<AttributionValue> facet, EndingWords ending, Titles titles) {
            return new Verdict(
                    DisplayValue.of(facet, value -> text(value, titles), ending),
                    titles.title(facet.value().author().id()));
        }

        private static String text(AttributionValue value, Titles titles) {
            var attacker = value.attacker() == null ? "" : ": " + titles.title(value.attacker());
            return Formatting.plain(value.verdict()) + attacker;
        }
    }

    /**
     * The figures of people of one group who suffered one kind of harm.
     *
     * @param span from the least number given to the greatest; null where only one figure is given
     */
    public record Casualties(
            String harm,
            String population,
            @Nullable String side,
            @Nullable String span,
            List<Figure> figures) {
        static List<Casualties> of(ThingView thing, Titles titles) {
            var byGroup =
                    thing.family(ViolenceFacts.CASUALTIES).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            facet -> facet.value().key(),
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            return byGroup.values().stream().map(facets -> of(facets, titles)).toList();
        }

        private static Casualties of(List<TypedFacet<CasualtiesValue>> facets, Titles titles) {
            var group = facets.getFirst().value();
            return new Casualties(
                    Formatting.plain(group.harm()),
                    group.population() == Population.TOTAL
                            ? "in total"
                            : Formatting.plain(group.population()),
                    group.side() == null ? null : titles.title(group.side()),
                    facets.size() == 1 ? null : span(facets),
                    facets.stream().map(facet -> Figure.of(facet, titles)).toList());
        }

        private static @Nullable String span(List<TypedFacet<CasualtiesValue>> facets) {
            return facets.stream()
                    .flatMap(facet -> CountSpan.of(facet.value().count()).stream())
                    .reduce(CountSpan::or)
                    .map(span -> Formatting.span(span.low(), span.high()))
                    .orElse(null);
        }
    }

    /**
     * One author's figure.
     *
     * @param author null if it is unattributed
     */
    public record Figure(DisplayValue count, @Nullable String author) {
        static Figure of(TypedFacet<CasualtiesValue> facet, Titles titles) {
            return new Figure(
                    DisplayValue.of(facet, value -> Formatting.estimate(value.count())),
                    title(facet.value().author(), titles));
        }
    }

    private static @Nullable String title(@Nullable Author author, Titles titles) {
        return author == null ? null : titles.title(author.id());
    }

    public static StrikeRow of(ThingView thing, ZoneId zone, Titles titles, PageClocks clocks) {
        var strike = ViolenceFacts.STRIKE.details(thing);
        return new StrikeRow(
                strike.title(),
                clocks.page(thing.address()),
                Formatting.time(strike.occurred()),
                thing.isCertain(OccurrenceValue.FACET),
                strike.attacker() == null ? null : titles.title(strike.attacker()),
                thing.family(ViolenceFacts.ATTRIBUTION).stream()
                        .map(facet -> Verdict.of(facet, EndingWords.in(zone), titles))
                        .toList(),
                Casualties.of(thing, titles),
                thing.family(ViolenceFacts.EFFECTS).stream()
                        .map(facet -> DisplayValue.of(facet, effect -> text(effect, titles)))
                        .toList());
    }

    private static String text(EffectValue effect, Titles titles) {
        var kinds =
                effect.kinds().stream().map(Formatting::plain).collect(Collectors.joining(" or "));
        var description = effect.description() == null ? "" : ": " + effect.description();
        var author = title(effect.author(), titles);
        var says = author == null ? "" : ", says " + author;
        return "%s (%s)%s%s"
                .formatted(kinds, Formatting.estimate(effect.estimate()), description, says);
    }
}
