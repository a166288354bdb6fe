package parley.query.violence;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.json.EnumNames;
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
        List<Figure> casualties,
        List<DisplayValue> effects) {

    /** One author's verdict on who carried out the strike. */
    public record Verdict(DisplayValue verdict, String author) {
        static Verdict of(TypedFacet<AttributionValue> facet, EndingWords ending, Titles titles) {
            var author = facet.value().author();
            return new Verdict(
                    DisplayValue.of(facet, value -> text(value, titles), ending),
                    titles.author(author.source(), author.party()));
        }

        private static String text(AttributionValue value, Titles titles) {
            var attacker = value.attacker() == null ? "" : ": " + titles.title(value.attacker());
            return Formatting.plain(value.verdict()) + attacker;
        }
    }

    /** The number of people who suffered some harm. */
    public record Figure(
            DisplayValue count, String harm, String population, @Nullable String side) {
        static Figure of(TypedFacet<CasualtiesValue> facet, Titles titles) {
            var figure = facet.value();
            return new Figure(
                    DisplayValue.of(facet, value -> Formatting.estimate(value.count())),
                    EnumNames.of(figure.harm()),
                    EnumNames.of(figure.population()),
                    figure.side() == null ? null : titles.title(figure.side()));
        }
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
                thing.family(ViolenceFacts.CASUALTIES).stream()
                        .map(facet -> Figure.of(facet, titles))
                        .toList(),
                thing.family(ViolenceFacts.EFFECTS).stream()
                        .map(facet -> DisplayValue.of(facet, StrikeRow::effect))
                        .toList());
    }

    private static String effect(EffectValue effect) {
        var kinds =
                effect.kinds().stream().map(Formatting::plain).collect(Collectors.joining(" or "));
        var description = effect.description() == null ? "" : ": " + effect.description();
        return "%s (%s)%s".formatted(kinds, Formatting.estimate(effect.estimate()), description);
    }
}
