package parley.query.fact.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.facet.FacetForm.COURSE;
import static parley.query.facet.FacetForm.STATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.FacetForm;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;
import parley.query.fact.FactChange;
import parley.query.fact.Fold;
import parley.query.fact.Histories;
import parley.query.fact.Interval;
import parley.query.fact.Known;

class TimelineMaintenanceTest {
    private static final List<Facet> ONE = Histories.facets(1);
    private static final int RECORDS = 10_000;
    private static final Moment NEXT = new Moment(100_000, 150_000);

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void after_every_change_it_equals_the_fold_of_all_live_assertions(
            @ForAll("histories") List<FactChange> history) {
        keepsUp(history);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void so_it_does_where_more_is_possible_than_is_kept(
            @ForAll("crowds") List<FactChange> history) {
        keepsUp(history);
    }

    private static void keepsUp(List<FactChange> history) {
        var present = new InMemoryCurrentFacet();
        var known = new Known();
        for (var change : history) {
            var before = known.live(ONE.getFirst());
            known.take(change);
            var after = known.live(ONE.getFirst());
            keepUp(present, change.position(), without(before, after), without(after, before));

            var standing = present.touching(Interval.EVER);
            assertThat(standing.stream().map(Rectangle::step)).isEqualTo(Fold.timeline(after));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_ten_thousandth_record_looks_at_no_more_than_the_hundredth(FacetForm form) {
        var random = new Random(1);
        assertThat(mostVisited(form, position -> aChange(random, position))).isLessThan(100);
    }

    @Test
    void nor_if_all_begin_on_the_same_day() {
        var day = new Moment(1, 1_000);
        assertThat(mostVisited(STATE, _ -> Extent.from(day))).isLessThan(100);
        assertThat(mostVisited(STATE, _ -> Extent.from(Moment.at(1)))).isLessThan(100);
        var until = new Moment(5_000, 6_000);
        assertThat(mostVisited(STATE, _ -> new Extent(day, until))).isLessThan(200);
    }

    @Test
    void nor_if_all_are_possible_until_the_same_day_and_begin_ever_later_or_ever_earlier() {
        var day = 100_000L;
        assertThat(mostVisited(STATE, position -> Extent.from(new Moment(position, day))))
                .isLessThan(200);
        assertThat(
                        mostVisited(
                                STATE,
                                position -> Extent.from(new Moment(day - 2L * position, day))))
                .isLessThan(1_000);
    }

    @Test
    void nor_if_each_may_begin_within_wider_bounds() {
        assertThat(mostVisited(STATE, position -> Extent.from(new Moment(1, 1 + position))))
                .isLessThan(1_000);
        assertThat(mostVisited(STATE, position -> Extent.from(new Moment(-position, position))))
                .isLessThan(1_000);
    }

    @Test
    void nor_if_in_a_course_all_end_on_the_same_day() {
        var day = new Moment(1, 1_000);
        var until = new Moment(5_000, 6_000);
        assertThat(mostVisited(COURSE, _ -> new Extent(day, until))).isLessThan(200);
        assertThat(mostVisited(COURSE, _ -> new Extent(Moment.at(1), until))).isLessThan(200);
        assertThat(mostVisited(COURSE, _ -> new Extent(day, Moment.at(1)))).isLessThan(200);
    }

    @Test
    void nor_if_in_a_course_all_begin_ever_later_or_ever_earlier_or_end_ever_later() {
        var day = 100_000L;
        var until = new Moment(40_000, 50_000);
        assertThat(mostVisited(COURSE, position -> new Extent(new Moment(position, day), until)))
                .isLessThan(1_000);
        assertThat(
                        mostVisited(
                                COURSE,
                                position ->
                                        new Extent(new Moment(day - 2L * position, 2 * day), NEXT)))
                .isLessThan(1_000);
        assertThat(
                        mostVisited(
                                COURSE,
                                position -> new Extent(new Moment(1, day), Moment.at(position))))
                .isLessThan(1_000);
    }

    private static long mostVisited(FacetForm form, IntFunction<Extent> record) {
        var present = new InMemoryCurrentFacet();
        long most = 0;
        for (int position = 1; position <= RECORDS; position++) {
            var before = present.within(Interval.EVER).visited();
            var added = new Assertion(position, position, record.apply(position), form);
            keepUp(present, position, List.of(), List.of(added));
            if (position > 100) {
                most = Math.max(most, present.within(Interval.EVER).visited() - before);
            }
        }
        return most;
    }

    /** Returns when a change was, mostly from now on; some are late, imprecise or have an end. */
    private static Extent aChange(Random random, int position) {
        long now = 1_000L * position;
        long from = random.nextInt(3) == 0 ? random.nextLong(now) : now;
        var begin = random.nextInt(5) == 0 ? new Moment(from, from + 700) : Moment.at(from);
        var end = random.nextInt(4) == 0 ? Moment.at(from + 2_500) : Moment.NEVER;
        return new Extent(begin, end);
    }

    @Provide
    Arbitrary<List<FactChange>> histories() {
        return Histories.of(ONE, 30);
    }

    @Provide
    Arbitrary<List<FactChange>> crowds() {
        return Histories.crowds(ONE);
    }

    private static void keepUp(
            CurrentFacet present, long position, List<Assertion> withdrawn, List<Assertion> added) {
        present.withdraw(withdrawn);
        var difference = TimelineMaintenance.difference(present, withdrawn, added, 1_000);
        var opened = difference.openedAt(position, present.lastOrdinal());
        present.replace(added, difference.closed(), opened);
    }

    private static List<Assertion> without(List<Assertion> all, List<Assertion> others) {
        var rest = new ArrayList<>(all);
        rest.removeAll(others);
        return rest;
    }
}
