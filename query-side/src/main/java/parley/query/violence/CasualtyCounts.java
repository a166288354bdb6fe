package parley.query.violence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import parley.events.author.Author;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.query.view.ThingView;

/**
 * The casualties of one strike or clash as its authors count them: for each group of people and
 * each author, the span of all numbers that are possible.
 *
 * @param byGroup in the order of the facets; the author is empty if unattributed
 */
record CasualtyCounts(Map<Group, Map<Optional<Author>, CountSpan>> byGroup) {
    /** The people counted by one figure. */
    record Group(Harm harm, Population population, String key) {
        static Group of(CasualtiesValue value) {
            return new Group(value.harm(), value.population(), value.key());
        }

        /** Returns the name of its facets without their authors. */
        String facet() {
            return ViolenceFacts.CASUALTIES.name() + key;
        }
    }

    /**
     * Counts the casualties of a thing.
     *
     * @param originals returns the original of an author that is a duplicate, or else the author
     */
    static CasualtyCounts of(ThingView thing, UnaryOperator<Author> originals) {
        var byGroup = new LinkedHashMap<Group, Map<Optional<Author>, CountSpan>>();
        possible(thing)
                .forEach(value -> {
                    var author = Optional.ofNullable(value.author()).map(originals);
                    CountSpan.of(value.count())
                            .ifPresent(span ->
                                    byGroup.computeIfAbsent(
                                                    Group.of(value), _ -> new LinkedHashMap<>())
                                            .merge(author, span, CountSpan::or));
                });
        return new CasualtyCounts(byGroup);
    }

    /** Returns the values of all figures that are possible. */
    static Stream<CasualtiesValue> possible(ThingView thing) {
        return thing.family(ViolenceFacts.CASUALTIES).stream()
                .flatMap(facet -> facet.view().possible().stream())
                .map(possible -> possible.value().as(CasualtiesValue.class));
    }

    /**
     * Returns the total of each author for each harm: what the author gives as the total or, where
     * no such number is given, the sum of the parts.
     */
    Map<Harm, Map<Optional<Author>, CountSpan>> totals() {
        var totals = new EnumMap<Harm, Map<Optional<Author>, CountSpan>>(Harm.class);
        var sums = new EnumMap<Harm, Map<Optional<Author>, CountSpan>>(Harm.class);
        byGroup.forEach((group, byAuthor) -> {
            var isTotal = group.population() == Population.TOTAL;
            var target =
                    (isTotal ? totals : sums).computeIfAbsent(group.harm(), _ -> new HashMap<>());
            byAuthor.forEach((author, span) -> target.merge(author, span, CountSpan::plus));
        });
        sums.forEach((harm, byAuthor) -> {
            var target = totals.computeIfAbsent(harm, _ -> new HashMap<>());
            byAuthor.forEach(target::putIfAbsent);
        });
        return totals;
    }
}
