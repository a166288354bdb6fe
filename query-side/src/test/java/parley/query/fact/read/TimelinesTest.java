package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Moment;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.FactChange;
import parley.query.fact.Histories;
import parley.query.fact.Interval;
import parley.query.fact.Known;
import parley.query.fact.Span;
import parley.query.fact.WindowRules;
import parley.query.fact.read.Timelines.Cursor;
import parley.query.fact.read.Timelines.Entry;
import parley.query.fact.read.Timelines.Question;
import parley.query.fact.store.FactsDatabase;

class TimelinesTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final NegotiationId GENEVA = new NegotiationId("geneva");
    private static final List<Facet> FACETS = facets();

    /** Returns facets of four things; one of them has no attributes, and so never exists. */
    private static List<Facet> facets() {
        var facets = new ArrayList<>(Histories.facets(4));
        Histories.facets(3)
                .forEach(facet -> facets.add(new Facet(facet.thing(), FacetNames.DETAILS)));
        return facets;
    }

    /** By the earliest beginning, then by the place of the record, which a correction keeps. */
    private static final Comparator<Known.Live> IN_ORDER =
            Comparator.<Known.Live>comparingLong(live -> live.assertion().begin().earliest())
                    .thenComparingLong(live -> live.assertion().place())
                    .thenComparingLong(live -> live.assertion().id());

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void all_that_fell_in_a_window_is_told_in_order_page_by_page(
            @ForAll("histories") List<FactChange> history,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @LongRange(min = -1, max = 16) long from,
            @ForAll @LongRange(min = 1, max = 8) long length,
            @ForAll boolean certain,
            @ForAll @IntRange(min = 1, max = 20) int mostRead)
            throws SQLException {
        var timelines = new Timelines(DATABASE.jdbc(), mostRead);
        DATABASE.writeAnyhow(history, random);

        var known = new Known();
        for (var change : history) {
            known.take(change);
            var ever = new Question(GENEVA, Set.of(), Interval.EVER, certain, change.position());
            assertThat(entries(timelines, ever, limit)).isEqualTo(expected(ever, known));
            var issues = Set.of(ThingKind.ISSUE);
            for (var window :
                    List.of(
                            new Interval(from, from + length),
                            new Interval(from, Moment.AFTER_ALL),
                            new Interval(Moment.BEFORE_ALL, from))) {
                var question = new Question(GENEVA, issues, window, certain, change.position());
                assertThat(entries(timelines, question, limit))
                        .as("%s of %s", question, known.live())
                        .isEqualTo(expected(question, known));
            }
        }
    }

    /** Where more is possible than a rectangle keeps, what is hidden may be listed as possible. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void of_a_crowd_all_that_fell_in_a_window_is_told(
            @ForAll("crowds") List<FactChange> history,
            @ForAll @LongRange(min = -1, max = 16) long from,
            @ForAll @LongRange(min = 1, max = 8) long length)
            throws SQLException {
        DATABASE.write(history);
        var known = new Known();
        history.forEach(known::take);
        var window = new Interval(from, from + length);
        var position = history.getLast().position();
        var question = new Question(GENEVA, Set.of(), window, false, position);
        var expected = expected(question, known);

        var told = entries(new Timelines(DATABASE.jdbc()), question, 7);

        assertThat(told).containsAll(expected);
        assertThat(told.stream().filter(entry -> !expected.contains(entry)))
                .noneMatch(Entry::certain);
    }

    @Provide
    Arbitrary<List<FactChange>> crowds() {
        var crowded = FACETS.getFirst();
        return Histories.crowds(List.of(crowded, new Facet(crowded.thing(), FacetNames.DETAILS)));
    }

    @Provide
    Arbitrary<List<FactChange>> histories() {
        return Histories.of(FACETS, 20);
    }

    private static List<Entry> entries(Timelines timelines, Question question, int limit) {
        var all = new ArrayList<Entry>();
        for (@Nullable Cursor cursor = Cursor.START; cursor != null; ) {
            var page = timelines.page(question, cursor, limit);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.entries());
            cursor = page.next();
        }
        return all;
    }

    private static List<Entry> expected(Question question, Known known) {
        return known.live().stream()
                .filter(live -> isAsked(question, live))
                .filter(live -> isThere(live.facet().thing(), known))
                .sorted(IN_ORDER)
                .flatMap(live -> entry(live, question, known).stream())
                .toList();
    }

    private static boolean isAsked(Question question, Known.Live live) {
        var isThroughout =
                live.assertion().begin().equals(Moment.ALWAYS) && live.over().equals(Moment.NEVER);
        var kinds = question.kinds();
        return !isThroughout && (kinds.isEmpty() || kinds.contains(live.facet().thing().kind()));
    }

    private static boolean isThere(Thing thing, Known known) {
        return !known.live(new Facet(thing, FacetNames.DETAILS)).isEmpty();
    }

    private static Optional<Entry> entry(Known.Live live, Question question, Known known) {
        var rules = new WindowRules(live, known.live(live.facet()));
        var certain = rules.certainlyFallsIn(question.window());
        return rules.possiblyFallsIn(question.window()) && (certain || !question.certain())
                ? Optional.of(entry(live, certain))
                : Optional.empty();
    }

    private static Entry entry(Known.Live live, boolean certain) {
        var span = new Span(live.assertion().begin(), live.over());
        return new Entry(live.facet(), Expected.view(live), span, certain);
    }
}
