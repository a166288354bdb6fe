package parley.query.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.facet.FacetForm;

class FoldTest {
    private static final List<Facet> ONE = Histories.facets(1);

    private static final Moment FEB_1 = Moment.at(1);
    private static final Moment FEB_5 = Moment.at(5);
    private static final Moment FEB_10 = Moment.at(10);
    private static final Moment SOME_DAY_UP_TO_FEB_10 = new Moment(1, 10);

    @Test
    void what_begins_latest_holds_until_something_begins_later() {
        var deadlocked = assertion(1, Extent.from(FEB_1));
        var progress = assertion(2, Extent.from(FEB_10));
        var discussed = assertion(3, Extent.from(FEB_5));

        assertThat(Fold.timeline(List.of(deadlocked, progress, discussed)))
                .containsExactly(
                        certain(1, 5, deadlocked),
                        certain(5, 10, discussed),
                        certain(10, Moment.AFTER_ALL, progress));
    }

    @Test
    void an_end_uncovers_what_lay_beneath_and_before_everything_nothing_is_known() {
        var deadlocked = assertion(1, Extent.from(FEB_1));
        var progress = assertion(2, new Extent(FEB_5, FEB_10));

        assertThat(Fold.timeline(List.of(deadlocked, progress)))
                .containsExactly(
                        certain(1, 5, deadlocked),
                        certain(5, 10, progress),
                        certain(10, Moment.AFTER_ALL, deadlocked));
    }

    @Test
    void of_two_that_begin_at_one_instant_the_one_told_later_holds() {
        var first = assertion(1, Extent.from(FEB_5));
        var second = assertion(2, Extent.from(FEB_5));

        assertThat(Fold.timeline(List.of(second, first)))
                .containsExactly(certain(5, Moment.AFTER_ALL, second));
    }

    @Test
    void of_two_that_begin_on_some_day_both_are_possible_then_the_one_told_later_holds() {
        var first = assertion(1, Extent.from(SOME_DAY_UP_TO_FEB_10));
        var second = assertion(2, Extent.from(SOME_DAY_UP_TO_FEB_10));

        assertThat(Fold.timeline(List.of(first, second)))
                .containsExactly(
                        possible(1, 10, second, first), certain(10, Moment.AFTER_ALL, second));
    }

    @Test
    void a_correction_keeps_its_place_among_ties() {
        var corrected = new Assertion(9, 1, Extent.from(FEB_5), FacetForm.STATE);
        var later = assertion(2, Extent.from(FEB_5));

        assertThat(Fold.timeline(List.of(corrected, later)))
                .containsExactly(certain(5, Moment.AFTER_ALL, later));
    }

    @Test
    void where_it_may_have_begun_the_one_before_stays_possible() {
        var before = assertion(1, Extent.from(Moment.at(0)));
        var some = assertion(2, Extent.from(SOME_DAY_UP_TO_FEB_10));

        assertThat(Fold.timeline(List.of(before, some)))
                .containsExactly(
                        certain(0, 1, before),
                        possible(1, 10, some, before),
                        certain(10, Moment.AFTER_ALL, some));
    }

    @Test
    void what_begins_where_the_other_has_begun_at_the_latest_hides_it() {
        var some = assertion(2, Extent.from(SOME_DAY_UP_TO_FEB_10));
        var precise = assertion(1, Extent.from(FEB_10));

        assertThat(Fold.timeline(List.of(some, precise)))
                .containsExactly(possible(1, 10, some), certain(10, Moment.AFTER_ALL, precise));
    }

    @Test
    void what_may_have_ended_is_possible_and_not_certain() {
        var before = assertion(1, Extent.from(Moment.at(0)));
        var ending = assertion(2, new Extent(FEB_1, new Moment(5, 10)));

        assertThat(Fold.timeline(List.of(before, ending)))
                .containsExactly(
                        certain(0, 1, before),
                        certain(1, 5, ending),
                        possible(5, 10, ending, before),
                        certain(10, Moment.AFTER_ALL, before));
    }

    @Test
    void attributes_hold_throughout() {
        var attributes = assertion(1, Extent.THROUGHOUT);

        assertThat(Fold.timeline(List.of(attributes)))
                .containsExactly(certain(Moment.BEFORE_ALL, Moment.AFTER_ALL, attributes));
    }

    @Test
    void what_may_begin_at_the_instant_at_which_another_begins_hides_it_though_told_before() {
        var some = assertion(1, Extent.from(SOME_DAY_UP_TO_FEB_10));
        var precise = assertion(2, Extent.from(FEB_1));

        assertThat(Fold.timeline(List.of(precise, some)))
                .containsExactly(
                        possible(1, 10, precise, some), certain(10, Moment.AFTER_ALL, some));
    }

    @Test
    void in_a_course_an_end_uncovers_nothing() {
        var deadlocked = step(1, Extent.from(FEB_1));
        var discussed = step(2, new Extent(FEB_5, FEB_10));

        assertThat(Fold.timeline(List.of(deadlocked, discussed)))
                .containsExactly(
                        certain(1, 5, deadlocked),
                        certain(5, 10, discussed),
                        certainlyEnded(10, Moment.AFTER_ALL, discussed));
    }

    @Test
    void in_a_course_what_may_have_ended_holds_or_has_ended() {
        var discussed = step(1, new Extent(FEB_1, new Moment(5, 10)));

        assertThat(Fold.timeline(List.of(discussed)))
                .containsExactly(
                        certain(1, 5, discussed),
                        possible(5, 10, 1L, -1L),
                        certainlyEnded(10, Moment.AFTER_ALL, discussed));
    }

    @Test
    void in_a_course_what_has_surely_ended_has_surely_begun() {
        var deadlocked = step(1, Extent.from(Moment.at(0)));
        var discussed = step(2, new Extent(SOME_DAY_UP_TO_FEB_10, FEB_5));

        assertThat(Fold.timeline(List.of(deadlocked, discussed)))
                .containsExactly(
                        certain(0, 1, deadlocked),
                        possible(1, 5, discussed, deadlocked),
                        certainlyEnded(5, Moment.AFTER_ALL, discussed));
    }

    @Test
    void in_a_course_what_may_have_begun_after_the_end_of_another_may_hold_or_be_superseded() {
        var deadlocked = step(1, Extent.from(SOME_DAY_UP_TO_FEB_10));
        var discussed = step(2, new Extent(FEB_5, Moment.at(7)));

        assertThat(Fold.timeline(List.of(deadlocked, discussed)))
                .containsExactly(
                        possible(1, 5, deadlocked),
                        possible(5, 7, 2L, 1L),
                        possible(7, Moment.AFTER_ALL, -2L, 1L));
    }

    @Test
    void in_a_course_a_change_after_an_end_follows_it_and_a_retraction_uncovers() {
        var discussed = step(1, new Extent(FEB_1, FEB_5));
        var progress = step(2, Extent.from(FEB_10));

        assertThat(Fold.timeline(List.of(discussed, progress)))
                .containsExactly(
                        certain(1, 5, discussed),
                        certainlyEnded(5, 10, discussed),
                        certain(10, Moment.AFTER_ALL, progress));
    }

    @Test
    void in_a_course_what_was_told_imprecisely_is_no_instant_even_if_it_ends_as_it_may_begin() {
        var precise = step(1, Extent.from(FEB_1));
        var some = step(2, Extent.from(SOME_DAY_UP_TO_FEB_10));
        var ended = step(3, new Extent(SOME_DAY_UP_TO_FEB_10, FEB_1));

        assertThat(Fold.timeline(List.of(precise, some, ended)))
                .containsExactly(
                        possible(1, 2, -3L, 2L, 1L), certainlyEnded(2, Moment.AFTER_ALL, ended));
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void it_is_what_the_rules_say(@ForAll("histories") List<FactChange> history) {
        var live = live(history);
        var timeline = Fold.timeline(live);

        assertThat(timeline).isEqualTo(Rules.timeline(live));
        assertThat(Timeline.canonical(timeline.reversed())).isEqualTo(timeline);
        for (var instant : Known.instants(live)) {
            assertThat(possibleAt(timeline, instant))
                    .isEqualTo(
                            Rules.possible(live, instant).stream()
                                    .limit(20)
                                    .map(Possibility::key)
                                    .toList());
        }
    }

    private static List<Long> possibleAt(List<TimelineSegment> timeline, long instant) {
        return timeline.stream()
                .filter(step -> step.stretch().contains(instant))
                .findFirst()
                .map(TimelineSegment::possible)
                .orElse(List.of());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void of_more_than_twenty_it_keeps_the_best(@ForAll("crowds") List<FactChange> history) {
        var live = live(history);

        assertThat(Fold.timeline(live)).isEqualTo(Rules.timeline(live));
    }

    @Provide
    Arbitrary<List<FactChange>> histories() {
        return Histories.of(ONE, 12);
    }

    @Provide
    Arbitrary<List<FactChange>> crowds() {
        return Histories.crowds(ONE);
    }

    private static List<Assertion> live(List<FactChange> history) {
        var known = new Known();
        history.forEach(known::take);
        return known.live(ONE.getFirst());
    }

    private static Assertion assertion(long place, Extent extent) {
        return new Assertion(place, place, extent, FacetForm.STATE);
    }

    private static Assertion step(long place, Extent extent) {
        return new Assertion(place, place, extent, FacetForm.COURSE);
    }

    private static TimelineSegment certain(long from, long until, Assertion assertion) {
        return new TimelineSegment(new Interval(from, until), List.of(assertion.id()), true);
    }

    private static TimelineSegment certainlyEnded(long from, long until, Assertion assertion) {
        return new TimelineSegment(new Interval(from, until), List.of(-assertion.id()), true);
    }

    private static TimelineSegment possible(long from, long until, Assertion... assertions) {
        var ids = Stream.of(assertions).map(Assertion::id).toArray(Long[]::new);
        return possible(from, until, ids);
    }

    private static TimelineSegment possible(long from, long until, Long... keys) {
        return new TimelineSegment(new Interval(from, until), List.of(keys), false);
    }
}
