package parley.query.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

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
        List<Worded> effects) {

    /** Who did it, as some author has it. */
    public record Verdict(Worded verdict, String author) {
        static Verdict of(FacetView facet, Titles titles) {
            return new Verdict(
                    Worded.of(facet, value -> verdict(value, titles)),
                    titles.author(facet.value().path("author")));
        }

        private static String verdict(JsonNode value, Titles titles) {
            var attacker = titles.title("party", value.path("attacker"));
            return Phrases.plain(value, "verdict") + (attacker == null ? "" : ": " + attacker);
        }
    }

    /** How many people came to some harm. */
    public record Figure(Worded count, String harm, String population, @Nullable String side) {
        static Figure of(FacetView facet, Titles titles) {
            var figure = facet.value();
            return new Figure(
                    Worded.of(facet, value -> Phrases.estimate(value.path("count"))),
                    figure.path("harm").asString(""),
                    figure.path("population").asString(""),
                    titles.title("party", figure.path("side")));
        }
    }

    static StrikeRow of(ThingView strike, Titles titles, PageClocks clocks) {
        return new StrikeRow(
                strike.title(),
                clocks.page(strike.address()),
                Phrases.time(strike.details().path("occurred")),
                strike.facet("occurrence").map(FacetView::certain).orElse(false),
                titles.title("party", strike.details().path("attacker")),
                all(strike, "attribution/", facet -> Verdict.of(facet, titles)),
                all(strike, "casualties/", facet -> Figure.of(facet, titles)),
                all(strike, "effects/", facet -> Worded.of(facet, StrikeRow::effect)));
    }

    private static <T> List<T> all(
            ThingView strike, String facets, Function<FacetView, T> translated) {
        return strike.facets().keySet().stream()
                .filter(facet -> facet.startsWith(facets))
                .flatMap(facet -> strike.facet(facet).stream())
                .map(translated)
                .toList();
    }

    private static String effect(JsonNode effect) {
        var kinds =
                effect.path("kinds")
                        .valueStream()
                        .map(kind -> Phrases.plain(kind.asString("")))
                        .collect(Collectors.joining(" or "));
        var description = effect.path("description").asString("");
        return "%s (%s)%s"
                .formatted(
                        kinds,
                        Phrases.estimate(effect.path("estimate")),
                        description.isEmpty() ? "" : ": " + description);
    }
}
