package parley.query.oracle;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.events.time.Extent;
import parley.events.time.Moment;

/** Rule 3 compared with rule 2, which defines a facet for exact times. */
class MeaningOfImprecisionTest {
    private static final int HISTORIES = 1_000;

    private final SplittableRandom random = new SplittableRandom(20_260_217);

    @Test
    void what_is_possible_of_imprecise_times_is_one_value_and_certain_where_the_times_are_exact() {
        var several = new AtomicInteger();
        eachFacet(
                600_000,
                (live, moments) -> {
                    if (live.stream().allMatch(MeaningOfImprecisionTest::isExact)) {
                        moments.forEach(v -> assertIsRule2(live, v));
                        several.addAndGet(live.size() > 1 ? 1 : 0);
                    }
                });
        assertThat(several).hasValueGreaterThan(HISTORIES / 10);
    }

    /** What was told without a time covers by decree, wherever within its bounds it began. */
    @Test
    void holds_what_was_so_however_the_times_turn_out_what_is_certain_was_so_in_any_case() {
        var imprecise = new AtomicInteger();
        eachFacet(
                700_000,
                (live, moments) -> {
                    if (live.size() > 1
                            && !live.stream().allMatch(MeaningOfImprecisionTest::isExact)
                            && live.stream().noneMatch(Assertion::isUndated)) {
                        Stream.generate(() -> exact(live))
                                .limit(8)
                                .filter(exact -> endInTime(live, exact))
                                .filter(exact -> !meetAtTheirEdges(live, exact))
                                .forEach(
                                        exact -> moments.forEach(v -> assertHolds(live, exact, v)));
                        imprecise.incrementAndGet();
                    }
                });
        assertThat(imprecise).hasValueGreaterThan(HISTORIES / 3);
    }

    private static void assertIsRule2(List<Assertion> live, long v) {
        var expected =
                rule2(live, v)
                        .map(value -> Reading.of(List.of(value), true))
                        .orElse(Reading.NOTHING);
        assertThat(Oracle.reading(live, v)).as("%s at %d", live, v).isEqualTo(expected);
    }

    private static void assertHolds(List<Assertion> live, List<Assertion> exact, long v) {
        var reading = Oracle.reading(live, v);
        var was = rule2(exact, v);
        assertThat(reading.values())
                .as("%s at %d in %s", live, v, exact)
                .containsAll(was.stream().toList());
        if (reading.certain()) {
            assertThat(was)
                    .as("%s at %d in %s", live, v, exact)
                    .contains(reading.values().getFirst());
        }
    }

    /**
     * Returns what the assertion says that covers a moment, or in a course has begun, and begins
     * latest; of ties, the later record.
     */
    private static Optional<Value> rule2(List<Assertion> live, long v) {
        return live.stream()
                .filter(assertion -> assertion.extent().begin().earliest() <= v)
                .filter(assertion -> assertion.isCourse() || !hasEnded(assertion, v))
                .max(
                        comparingLong((Assertion assertion) ->
                                        assertion.extent().begin().earliest())
                                .thenComparingLong(Assertion::place))
                .map(last -> new Value(last.record(), last.value(), hasEnded(last, v)));
    }

    private static boolean hasEnded(Assertion exact, long v) {
        return exact.extent().end().earliest() <= v;
    }

    private static boolean isExact(Assertion assertion) {
        return Stream.of(assertion.extent().begin(), assertion.extent().end())
                .allMatch(moment -> moment.earliest() == moment.latest());
    }

    /** Returns one possible set of exact times; equal bounds keep the order of records. */
    private List<Assertion> exact(List<Assertion> live) {
        var begins = new ArrayList<Assertion>();
        for (var bounds :
                live.stream().map(assertion -> assertion.extent().begin()).distinct().toList()) {
            var same =
                    live.stream()
                            .filter(assertion -> assertion.extent().begin().equals(bounds))
                            .sorted(comparingLong(Assertion::place))
                            .toList();
            var instants =
                    LongStream.generate(() -> within(bounds)).limit(same.size()).sorted().toArray();
            for (var i = 0; i < instants.length; i++) {
                begins.add(exact(same.get(i), instants[i]));
            }
        }
        return begins;
    }

    private Assertion exact(Assertion assertion, long begin) {
        var end = Math.max(begin, within(assertion.extent().end()));
        return new Assertion(
                assertion.facet(),
                assertion.value(),
                new Extent(Moment.at(begin), Moment.at(end)),
                assertion.record(),
                assertion.place());
    }

    private long within(Moment bounds) {
        return switch (random.nextInt(4)) {
            case 0 -> bounds.earliest();
            case 1 -> bounds.latest();
            default ->
                    bounds.earliest() == bounds.latest()
                            ? bounds.latest()
                            : random.nextLong(bounds.earliest(), bounds.latest());
        };
    }

    /** Whether each began before its end at the latest: otherwise the times can't be so. */
    private static boolean endInTime(List<Assertion> live, List<Assertion> exact) {
        return exact.stream()
                .allMatch(one ->
                        live.stream()
                                .filter(told -> told.place() == one.place())
                                .allMatch(told ->
                                        one.extent().end().latest()
                                                <= told.extent().end().latest()));
    }

    /** Rule 3 orders bounds that meet; rule 2 sees a tie of instants. */
    private static boolean meetAtTheirEdges(List<Assertion> live, List<Assertion> exact) {
        var bounds = live.stream().map(assertion -> assertion.extent().begin()).distinct().count();
        return bounds > 1
                && exact.stream().map(assertion -> assertion.extent().begin()).distinct().count()
                        < exact.size();
    }

    private static void eachFacet(long seed, BiConsumer<List<Assertion>, List<Long>> check) {
        Histories.from(seed, HISTORIES)
                .forEach(history -> {
                    var moments =
                            LongStream.of(new InterestingTimes(history).valid()).boxed().toList();
                    for (var subject : Subject.all(history)) {
                        check.accept(
                                new Oracle(history)
                                        .live(
                                                subject.thing(),
                                                subject.facet(),
                                                new Known.UpTo(history.end())),
                                moments);
                    }
                });
    }
}
