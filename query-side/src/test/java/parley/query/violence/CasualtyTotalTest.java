package parley.query.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.author.Author;
import parley.events.source.SourceId;
import parley.events.violence.CasualtyFigure.Harm;
import parley.query.facet.FacetValue;
import parley.query.view.FacetView;
import parley.query.view.FacetView.PossibleView;
import parley.query.view.ThingView;
import parley.query.violence.CasualtyTotal.ByAuthor;

class CasualtyTotalTest {
    private static final Author MINISTRY = Author.of(new SourceId("ministry"));
    private static final Author AGENCY = Author.of(new SourceId("agency"));
    private static final UnaryOperator<Author> NO_DUPLICATES = UnaryOperator.identity();

    @Test
    void authors_that_differ_stand_side_by_side_with_the_span_of_both() {
        var strike = strike(civilians("ministry", best(12)), civilians("agency", best(30)));
        assertThat(killed(strike))
                .isEqualTo(
                        new CasualtyTotal(
                                12,
                                30,
                                1,
                                0,
                                List.of(
                                        new ByAuthor(AGENCY, 30, 30, 1),
                                        new ByAuthor(MINISTRY, 12, 12, 1))));
        assertThat(Figures.of(strike, NO_DUPLICATES).spans())
                .isEqualTo(Map.of("casualties/killed/civilians", new CountSpan(12, 30)));
    }

    @Test
    void an_authors_total_is_the_sum_of_the_parts() {
        assertThat(
                        killed(
                                strike(
                                        civilians("ministry", best(12)),
                                        soldiers("ministry", range(2, 5)))))
                .extracting(CasualtyTotal::low, CasualtyTotal::high)
                .containsExactly(14L, 17L);
    }

    @Test
    void a_total_is_never_added_to_its_parts() {
        var total = figure("total", "ministry", best(20));
        assertThat(killed(strike(civilians("ministry", best(12)), total)))
                .extracting(CasualtyTotal::low, CasualtyTotal::high)
                .containsExactly(20L, 20L);
    }

    @Test
    void a_total_in_words_or_in_code_leaves_the_sum_of_the_parts() {
        for (var nothing : List.of("{\"words\":\"many\"}", "{\"best\":-99,\"asPublished\":true}")) {
            var total = figure("total", "ministry", nothing);
            assertThat(killed(strike(civilians("ministry", best(12)), total)))
                    .extracting(CasualtyTotal::low, CasualtyTotal::high)
                    .containsExactly(12L, 12L);
        }
    }

    @Test
    void totals_sum_the_span_of_each_strike_and_say_how_many_have_no_number() {
        var total =
                killed(
                        strike(civilians("ministry", best(12)), civilians("agency", best(30))),
                        strike(civilians("agency", best(5)), figure("civilians", null, best(7))),
                        strike(civilians("ministry", "{\"words\":\"dozens\"}")),
                        strike());
        assertThat(total.low()).isEqualTo(17);
        assertThat(total.high()).isEqualTo(37);
        assertThat(total.counted()).isEqualTo(2);
        assertThat(total.uncounted()).isEqualTo(2);
        assertThat(total.authors())
                .containsExactly(
                        new ByAuthor(AGENCY, 35, 35, 2),
                        new ByAuthor(MINISTRY, 12, 12, 1),
                        new ByAuthor(null, 7, 7, 1));
    }

    @Test
    void a_duplicate_counts_as_its_original() {
        var strike = strike(civilians("ministry", best(12)), civilians("agency", best(30)));
        assertThat(CasualtyTotal.of(List.of(strike), _ -> MINISTRY).values())
                .flatExtracting(CasualtyTotal::authors)
                .containsExactly(new ByAuthor(MINISTRY, 12, 30, 1));
    }

    @Test
    void all_figures_that_are_possible_are_within_the_span() {
        var unsure = civilians("ministry", best(12), best(14));
        assertThat(killed(strike(unsure)))
                .extracting(CasualtyTotal::low, CasualtyTotal::high)
                .containsExactly(12L, 14L);
    }

    @Test
    void sums_beyond_all_numbers_stay_the_greatest_number() {
        var most = civilians("ministry", best(Long.MAX_VALUE));
        assertThat(killed(strike(most), strike(most)).high()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void without_any_number_there_is_no_total() {
        assertThat(CasualtyTotal.of(List.of(strike()), NO_DUPLICATES)).isEmpty();
    }

    private static CasualtyTotal killed(ThingView... strikes) {
        var totals = CasualtyTotal.of(List.of(strikes), NO_DUPLICATES);
        return Objects.requireNonNull(totals.get(Harm.KILLED));
    }

    private static String best(long number) {
        return "{\"best\":" + number + "}";
    }

    private static String range(long low, long high) {
        return "{\"low\":%d,\"high\":%d}".formatted(low, high);
    }

    private static List<String> civilians(String source, String... counts) {
        return figure("civilians", source, counts);
    }

    private static List<String> soldiers(String source, String count) {
        return figure("combatants", source, count);
    }

    /** Returns the values of a facet that are possible. */
    private static List<String> figure(
            String population, @Nullable String source, String... counts) {
        var author = source == null ? "" : "\"author\":{\"source\":\"" + source + "\"},";
        return Stream.of(counts)
                .map(count ->
                        "{\"harm\":\"killed\",\"population\":\"%s\",%s\"count\":%s}"
                                .formatted(population, author, count))
                .toList();
    }

    @SafeVarargs
    private static ThingView strike(List<String>... figures) {
        var views = new TreeMap<String, List<FacetView>>();
        for (var figure : figures) {
            var possible = figure.stream().map(CasualtyTotalTest::possible).toList();
            var best = possible.getFirst().value();
            var name = ViolenceFacts.CASUALTIES.of("killed/" + views.size()).name();
            views.put(
                    name,
                    List.of(
                            new FacetView(
                                    best,
                                    null,
                                    possible.size() == 1,
                                    null,
                                    null,
                                    possible.size(),
                                    possible)));
        }
        return new ThingView("strike", "s", "", views);
    }

    private static PossibleView possible(String value) {
        return new PossibleView(
                new FacetValue(value), null, null, null, "record", 1, null, null, null);
    }
}
