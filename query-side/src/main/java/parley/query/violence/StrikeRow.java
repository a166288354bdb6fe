package parley.query.violence;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.json.EnumNames;
import parley.query.display.DisplayValue;
import parley.query.display.Formatting;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.facet.OccurrenceValue;
import parley.query.view.ThingView;
import parley.query.view.TypedFacet;

/**
 * A strike with what it did, and by whom, on whose verdict.
 *
 * @param certain whether it had surely happened by the moment
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

    /** Who did it, as some author has it. */
    public record Verdict(DisplayValue verdict, String author) {
        static Verdict of(TypedFacet<AttributionValue> read, Titles titles) {
            var author = read.value().author();
            return new Verdict(
                    DisplayValue.of(read, value -> text(value, titles)),
                    titles.author(author.source(), author.party()));
        }

        private static String text(AttributionValue value, Titles titles) {
            var attacker = value.attacker() == null ? "" : ": " + titles.title(value.attacker());
            return Formatting.plain(value.verdict()) + attacker;
        }
    }

    /** How many people came to some harm. */
    public record Figure(
            DisplayValue count, String harm, String population, @Nullable String side) {
        static Figure of(TypedFacet<CasualtiesValue> read, Titles titles) {
            var figure = read.value();
            return new Figure(
                    DisplayValue.of(read, value -> Formatting.estimate(value.count())),
                    EnumNames.of(figure.harm()),
                    EnumNames.of(figure.population()),
                    figure.side() == null ? null : titles.title(figure.side()));
        }
    }

    public static StrikeRow of(ThingView thing, Titles titles, PageClocks clocks) {
        var strike = ViolenceFacts.STRIKE.details(thing);
        return new StrikeRow(
                strike.title(),
                clocks.page(thing.address()),
                Formatting.time(strike.occurred()),
                thing.isCertain(OccurrenceValue.FACET),
                strike.attacker() == null ? null : titles.title(strike.attacker()),
                thing.family(ViolenceFacts.ATTRIBUTION).stream()
                        .map(read -> Verdict.of(read, titles))
                        .toList(),
                thing.family(ViolenceFacts.CASUALTIES).stream()
                        .map(read -> Figure.of(read, titles))
                        .toList(),
                thing.family(ViolenceFacts.EFFECTS).stream()
                        .map(read -> DisplayValue.of(read, StrikeRow::effect))
                        .toList());
    }

    private static String effect(EffectValue effect) {
        var kinds =
                effect.kinds().stream().map(Formatting::plain).collect(Collectors.joining(" or "));
        var description = effect.description() == null ? "" : ": " + effect.description();
        return "%s (%s)%s".formatted(kinds, Formatting.estimate(effect.estimate()), description);
    }
}
