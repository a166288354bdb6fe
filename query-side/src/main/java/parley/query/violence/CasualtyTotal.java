package parley.query.violence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parley.events.author.Author;
import parley.events.violence.CasualtyFigure.Harm;
import parley.query.view.ThingView;

/**
 * How many people came to one kind of harm in a number of strikes or clashes, from the least to the
 * greatest number that any author gives for each of them. A thing's total by an author is the total
 * that the author gives or else the sum of the parts; words and codes below zero count nothing.
 *
 * @param low the sum of the least numbers
 * @param high the sum of the greatest numbers
 * @param counted of how many strikes or clashes a number is known
 * @param uncounted of how many none is known; unknown is not zero
 * @param authors the same by author: sources, then parties, then what is unattributed
 */
public record CasualtyTotal(
        long low, long high, int counted, int uncounted, @JsonInclude List<ByAuthor> authors) {
    /**
     * The same by one author.
     *
     * @param author null for the figures that are unattributed
     * @param counted for how many strikes or clashes the author gives a number
     */
    public record ByAuthor(@Nullable Author author, long low, long high, int counted) {}

    /**
     * Returns the totals for each harm of which any number is known.
     *
     * @param things strikes or clashes
     * @param originals returns the original of an author that is a duplicate, or else the author
     */
    public static Map<Harm, CasualtyTotal> of(
            List<ThingView> things, UnaryOperator<Author> originals) {
        return of(things.stream().map(thing -> CasualtyCounts.of(thing, originals)).toList());
    }

    static Map<Harm, CasualtyTotal> of(List<CasualtyCounts> things) {
        var sums = new EnumMap<Harm, Sums>(Harm.class);
        for (var thing : things) {
            thing.totals()
                    .forEach((harm, byAuthor) ->
                            sums.computeIfAbsent(harm, _ -> new Sums()).add(byAuthor));
        }
        var totals = new EnumMap<Harm, CasualtyTotal>(Harm.class);
        sums.forEach((harm, sum) -> totals.put(harm, sum.total(things.size())));
        return totals;
    }

    /** The sums for one harm so far. */
    private static final class Sums {
        private static final Comparator<Optional<Author>> SOURCES_FIRST =
                Comparator.comparing(author ->
                        author.map(by -> (by.source() == null ? "1" : "0") + by.key()).orElse("2"));

        private final Map<Optional<Author>, Sum> byAuthor = new TreeMap<>(SOURCES_FIRST);
        private Sum all = Sum.NOTHING;

        void add(Map<Optional<Author>, CountSpan> thing) {
            thing.values().stream().reduce(CountSpan::or).ifPresent(span -> all = all.plus(span));
            thing.forEach((author, span) ->
                    byAuthor.merge(author, Sum.NOTHING.plus(span), (sum, _) -> sum.plus(span)));
        }

        CasualtyTotal total(int things) {
            return new CasualtyTotal(
                    all.span.low(),
                    all.span.high(),
                    all.counted,
                    things - all.counted,
                    byAuthor.entrySet().stream().map(Sums::byAuthor).toList());
        }

        private static ByAuthor byAuthor(Map.Entry<Optional<Author>, Sum> entry) {
            var sum = entry.getValue();
            return new ByAuthor(
                    entry.getKey().orElse(null), sum.span.low(), sum.span.high(), sum.counted);
        }
    }

    private record Sum(CountSpan span, int counted) {
        static final Sum NOTHING = new Sum(CountSpan.NONE, 0);

        Sum plus(CountSpan more) {
            return new Sum(span.plus(more), counted + 1);
        }
    }
}
