package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
import parley.query.fact.read.Timelines.Cursor;
import parley.query.fact.read.Timelines.Entry;
import parley.query.fact.read.Timelines.Question;
import parley.query.fact.store.FactsDatabase;

class TimelinesTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Timelines TIMELINES = new Timelines(DATABASE.jdbc());
    private static final NegotiationId GENEVA = new NegotiationId("geneva");
    private static final List<Facet> FACETS = facets();

    /** Returns facets of four things; one of them has no attributes, and so never exists. */
    private static List<Facet> facets() {
        var facets = new ArrayList<>(Histories.facets(4));
        Histories.facets(3)
                .forEach(facet -> facets.add(new Facet(facet.thing(), FacetNames.DETAILS)));
        return facets;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void all_that_began_is_told_in_order_page_by_page(
            @ForAll("histories") List<FactChange> history,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @LongRange(min = -1, max = 6) long from,
            @ForAll boolean certain)
            throws SQLException {
        DATABASE.writeAnyhow(history, random);

        var known = new Known();
        for (var change : history) {
            known.take(change);
            var ever = new Question(GENEVA, Set.of(), Interval.EVER, certain, change.position());
            assertThat(entries(ever, limit)).isEqualTo(expected(ever, known));
            var window = new Interval(from, from + 5);
            var issues =
                    new Question(
                            GENEVA, Set.of(ThingKind.ISSUE), window, certain, change.position());
            assertThat(entries(issues, limit)).isEqualTo(expected(issues, known));
        }
    }

    @Provide
    Arbitrary<List<FactChange>> histories() {
        return Histories.of(FACETS, 20);
    }

    private static List<Entry> entries(Question question, int limit) {
        var all = new ArrayList<Entry>();
        var cursor = Cursor.START;
        while (true) {
            var page = TIMELINES.page(question, cursor, limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            cursor = page.getLast().cursor();
        }
    }

    private static List<Entry> expected(Question question, Known known) {
        return known.live().stream()
                .filter(live -> !live.assertion().begin().equals(Moment.ALWAYS))
                .filter(live -> isAsked(question, live))
                .filter(live -> isThere(live.facet().thing(), known))
                .map(TimelinesTest::entry)
                .sorted(
                        Comparator.<Entry>comparingLong(e -> e.cursor().beginEarliest())
                                .thenComparingLong(e -> e.cursor().assertion()))
                .toList();
    }

    private static boolean isAsked(Question question, Known.Live live) {
        var kinds = question.kinds();
        var begin = live.assertion().begin();
        return question.window().contains(begin.earliest())
                && (!question.certain()
                        || question.window().equals(Interval.EVER)
                        || question.window().contains(begin.latest()))
                && (kinds.isEmpty() || kinds.contains(live.facet().thing().kind()));
    }

    /** Whether an attribute of it holds at some moment. */
    private static boolean isThere(Thing thing, Known known) {
        return known.live(new Facet(thing, FacetNames.DETAILS)).stream()
                .anyMatch(details -> details.begin().earliest() < details.end().latest());
    }

    private static Entry entry(Known.Live live) {
        var assertion = live.assertion();
        var cursor = new Cursor(assertion.begin().earliest(), assertion.id());
        return new Entry(live.facet(), Expected.view(live), cursor);
    }
}
