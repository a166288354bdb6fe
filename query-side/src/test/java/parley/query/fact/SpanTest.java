package parley.query.fact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.time.Moment;

class SpanTest {
    private static final Interval WINDOW = new Interval(10, 20);

    @ParameterizedTest(name = "begun in [{0}..{1}], over in [{2}..{3}]: {4}")
    @CsvSource({
        "12, 12, 13, 13, certainly",
        "12, 15, 13, 16, certainly",
        "5,  15, 6,  16, possibly",
        "15, 25, 16, 26, possibly",
        "5,  25, 6,  26, possibly",
        "5,  9,  6,  10, not",
        "5,  10, 6,  11, possibly",
        "10, 10, 11, 11, certainly",
        "19, 19, 20, 20, certainly",
        "20, 20, 21, 21, not",
        "8,  8,  12, 12, certainly",
        "8,  8,  10, 10, not",
        "8,  8,  9,  11, possibly",
        "8,  12, 11, 14, certainly",
        "8,  12, 9,  14, possibly",
        "10, 10, 10, 10, certainly",
        "12, 30, 14, 15, certainly",
        "5,  30, 10, 10, possibly"
    })
    void what_overlaps_a_window_does_so_possibly_or_certainly(
            long earliest, long latest, long overEarliest, long overLatest, String expected) {
        var span = new Span(new Moment(earliest, latest), new Moment(overEarliest, overLatest));
        assertThat(overlap(span)).isEqualTo(expected);
    }

    private static String overlap(Span span) {
        var possible = span.possiblyOverlaps(WINDOW) ? "possibly" : "not";
        return span.certainlyOverlaps(WINDOW) ? "certainly" : possible;
    }

    @Test
    void all_that_ever_began_overlaps_a_window_without_ends() {
        var unknown = new Span(Moment.UNKNOWN, Moment.UNKNOWN);
        assertThat(unknown.certainlyOverlaps(Interval.EVER)).isTrue();
        assertThat(overlap(unknown)).isEqualTo("possibly");
        assertThat(new Span(Moment.UNKNOWN, Moment.NEVER).possiblyOverlaps(WINDOW)).isTrue();
    }

    @Test
    void what_is_ever_so_has_no_size() {
        assertThat(new Span(Moment.ALWAYS, Moment.NEVER).size()).isNegative();
        assertThat(new Span(Moment.ALWAYS, Moment.at(0)).size()).isNotNegative();
        assertThat(new Span(Moment.at(0), Moment.NEVER).size()).isEqualTo(Span.LASTING);
    }

    @Property
    void what_overlaps_a_window_begins_within_the_reach_of_its_size(
            @ForAll("spans") Span span, @ForAll("bounds") long from) {
        Assume.that(from < Moment.AFTER_ALL);
        var window = new Interval(from, Moment.AFTER_ALL);
        Assume.that(span.size() >= 0 && span.possiblyOverlaps(window));
        assertThat(span.begin().earliest())
                .isGreaterThanOrEqualTo(Span.earliestReaching(span.size(), from));
        assertThat(span.size()).isLessThanOrEqualTo(Span.LASTING);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(bounds(), bounds(), bounds(), bounds())
                .as((one, other, end, later) ->
                        new Span(moment(one, other), moment(Math.max(end, one), later)));
    }

    private static Moment moment(long one, long other) {
        return new Moment(Math.min(one, other), Math.max(one, other));
    }

    @Provide
    Arbitrary<Long> bounds() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-40, 40),
                Arbitraries.of(Moment.BEFORE_ALL, Moment.AFTER_ALL));
    }
}
