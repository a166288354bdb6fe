package parley.query.fact.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import parley.events.NegotiationId;
import parley.events.ThingKind;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;
import parley.query.fact.FactChange;
import parley.query.fact.Histories;
import parley.query.fact.Interval;
import parley.query.fact.Known;
import parley.query.fact.Rules;
import parley.query.fact.store.FactsDatabase;

/** PostgreSQL returns what the pure fold computes, however the facts were written. */
class FactsTest {
    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Facts FACTS = new Facts(DATABASE.jdbc());
    private static final List<Facet> FEW = Histories.facets(4);
    private static final List<Facet> ONE = Histories.facets(1);
    private static final NegotiationId GENEVA = new NegotiationId("geneva");
    private static final Scope ALL = new Scope.OneNegotiation(GENEVA);

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void every_read_at_every_pair_of_times_is_the_fold_of_what_was_live(
            @ForAll("shortHistories") List<FactChange> history, @ForAll Random random)
            throws SQLException {
        DATABASE.writeAnyhow(history, random);

        var known = new Known();
        var instants = Known.instants(allAssertions(history));
        for (var change : history) {
            known.take(change);
            var folded = Expected.folded(known, FEW);
            for (var instant : instants) {
                var read = FACTS.at(ALL, new AsOf(instant, change.position()));
                assertThat(Expected.asRead(read))
                        .isEqualTo(those(folded, e -> e.stretch().contains(instant)));
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void where_more_is_possible_than_is_kept_all_of_it_is_counted(
            @ForAll("crowds") List<FactChange> history, @ForAll Random random) throws SQLException {
        DATABASE.writeAnyhow(history, random);

        var scope = new Scope.OneFacet(ONE.getFirst());
        var known = new Known();
        for (var change : history) {
            known.take(change);
            var live = known.live(ONE.getFirst());
            var folded = Expected.folded(known, ONE);
            for (int i = 0; i < 5; i++) {
                var instant = random.nextLong(-2, 30);
                var read = FACTS.at(scope, new AsOf(instant, change.position()));
                assertThat(Expected.asRead(read))
                        .isEqualTo(those(folded, e -> e.stretch().contains(instant)));
                read.forEach(
                        reading -> isCounted(reading, live, new Interval(instant, instant + 1)));
            }
            var stretch = new Interval(7, 13);
            for (var reading : FACTS.during(scope, stretch, change.position())) {
                var part = reading.stretch();
                isCounted(
                        reading,
                        live,
                        new Interval(Math.max(7, part.from()), Math.min(13, part.until())));
            }
        }
    }

    private static void isCounted(Reading reading, List<Assertion> live, Interval asked) {
        assertThat(reading.count()).isEqualTo(Rules.possible(live, asked.from()).size());
        assertThat(reading.surely())
                .isEqualTo(
                        LongStream.range(asked.from(), asked.until())
                                .allMatch(i ->
                                        live.stream().anyMatch(a -> Rules.surelyCovers(a, i))));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void all_that_was_so_during_a_stretch_is_the_fold_of_what_was_live(
            @ForAll("shortHistories") List<FactChange> history,
            @ForAll Random random,
            @ForAll @LongRange(min = -2, max = 25) long from,
            @ForAll @LongRange(min = 1, max = 10) long length)
            throws SQLException {
        DATABASE.writeAnyhow(history, random);

        var stretch = new Interval(from, from + length);
        var known = new Known();
        for (var change : history) {
            known.take(change);
            var folded = Expected.folded(known, FEW);
            assertThat(Expected.asRead(FACTS.during(ALL, Interval.EVER, change.position())))
                    .isEqualTo(folded);
            assertThat(Expected.asRead(FACTS.during(ALL, stretch, change.position())))
                    .isEqualTo(those(folded, e -> e.stretch().overlaps(stretch)));
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void a_long_history_is_read_as_well_as_a_short_one(
            @ForAll("longHistories") List<FactChange> history, @ForAll Random random)
            throws SQLException {
        DATABASE.writeAnyhow(history, random);

        var scope = new Scope.OneFacet(ONE.getFirst());
        var known = new Known();
        for (var change : history) {
            known.take(change);
            var folded = Expected.folded(known, ONE);
            assertThat(Expected.asRead(FACTS.during(scope, Interval.EVER, change.position())))
                    .isEqualTo(folded);
            var instant = random.nextLong(-2, 25);
            var read = FACTS.of(ONE.getFirst(), new AsOf(instant, change.position()));
            assertThat(Expected.asRead(read.stream().toList()))
                    .isEqualTo(those(folded, e -> e.stretch().contains(instant)));
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void each_scope_is_a_part_of_the_whole(@ForAll("shortHistories") List<FactChange> history)
            throws SQLException {
        DATABASE.write(history);
        var asOf = new AsOf(7, history.getLast().position());

        var all = Expected.asRead(FACTS.at(ALL, asOf));
        var facet = FEW.get(1);
        var thing = facet.thing();
        assertThat(Expected.asRead(FACTS.at(new Scope.OneFacet(facet), asOf)))
                .isEqualTo(those(all, e -> e.facet().equals(facet)));
        assertThat(Expected.asRead(FACTS.at(new Scope.OneThing(thing), asOf)))
                .isEqualTo(those(all, e -> e.facet().thing().equals(thing)));
        assertThat(Expected.asRead(FACTS.at(new Scope.OneKind(GENEVA, ThingKind.CLAIM), asOf)))
                .isEqualTo(those(all, e -> e.facet().thing().kind() == ThingKind.CLAIM));
        var elsewhere = new Scope.OneNegotiation(new NegotiationId("vienna"));
        assertThat(FACTS.at(elsewhere, asOf)).isEmpty();
        assertThat(FACTS.at(new Scope.AllNegotiations(), asOf)).isEmpty();
    }

    @Provide
    Arbitrary<List<FactChange>> shortHistories() {
        return Histories.of(FEW, 25);
    }

    @Provide
    Arbitrary<List<FactChange>> longHistories() {
        return Histories.of(ONE, 150);
    }

    @Provide
    Arbitrary<List<FactChange>> crowds() {
        return Histories.crowds(ONE);
    }

    private static Set<Expected> those(Set<Expected> all, Predicate<Expected> condition) {
        return all.stream().filter(condition).collect(Collectors.toSet());
    }

    private static List<Assertion> allAssertions(List<FactChange> history) {
        var known = new Known();
        var all = new ArrayList<Assertion>();
        for (var change : history) {
            known.take(change);
            known.live().forEach(live -> all.add(live.assertion()));
        }
        return all;
    }
}
