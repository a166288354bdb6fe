package parley.query.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.events.NegotiationId;
import parley.query.fact.Assertion;
import parley.query.fact.Change;
import parley.query.fact.Facet;
import parley.query.fact.Fold;
import parley.query.fact.Histories;
import parley.query.fact.Known;
import parley.query.fact.Stretch;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Reading;
import parley.query.fact.read.Said;
import parley.query.fact.read.Scope;

/** What PostgreSQL answers is what the pure fold says, however the facts got there. */
class FactsOnTwoClocksTest {
    private static final List<Facet> FACETS = Histories.facets(4);
    private static final Scope ALL = new Scope.OneNegotiation(new NegotiationId("geneva"));

    private static final FactsDatabase DATABASE = FactsDatabase.fresh();
    private static final Connection CONNECTION = DATABASE.connection();
    private static final Facts FACTS = new Facts(DATABASE.jdbc());

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void every_read_at_every_pair_of_times_is_the_fold_of_what_was_live(
            @ForAll("histories") List<Change> history, @ForAll Random random) throws SQLException {
        write(history, random);

        var known = new Known();
        var instants = Known.instants(allAssertions(history));
        for (var change : history) {
            known.take(change);
            for (var instant : instants) {
                var at = FACTS.at(ALL, new AsOf(instant, change.position()));
                assertThat(at.stream().map(Answer::of).collect(Collectors.toSet()))
                        .isEqualTo(expectedAt(known, instant));
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void all_that_was_so_as_known_at_every_position_is_the_fold_of_what_was_live(
            @ForAll("histories") List<Change> history, @ForAll Random random) throws SQLException {
        write(history, random);

        var known = new Known();
        for (var change : history) {
            known.take(change);
            var during = FACTS.during(ALL, Stretch.EVER, change.position());
            assertThat(during.stream().map(Answer::of).collect(Collectors.toSet()))
                    .isEqualTo(expected(known));
        }
        assertThat(overlaps()).isZero();
    }

    @Provide
    Arbitrary<List<Change>> histories() {
        return Histories.of(FACETS, 25);
    }

    /** What a reading says, apart from where it stands in recorded time. */
    private record Answer(Facet facet, Stretch stretch, boolean certain, List<Said> possible) {
        static Answer of(Reading reading) {
            return new Answer(
                    reading.facet(), reading.stretch(), reading.certain(), reading.possible());
        }
    }

    private static Set<Answer> expectedAt(Known known, long instant) {
        return expected(known).stream()
                .filter(answer -> answer.stretch.contains(instant))
                .collect(Collectors.toSet());
    }

    private static Set<Answer> expected(Known known) {
        var said =
                known.live().stream()
                        .collect(
                                Collectors.toMap(
                                        live -> live.assertion().id(), FactsOnTwoClocksTest::said));
        var answers = new HashSet<Answer>();
        for (var facet : FACETS) {
            for (var step : Fold.timeline(known.live(facet))) {
                var possible = step.possible().stream().map(said::get).toList();
                answers.add(new Answer(facet, step.stretch(), step.certain(), possible));
            }
        }
        return answers;
    }

    private static Said said(Known.Live live) {
        var assertion = live.assertion();
        return new Said(
                live.value(), live.root(), assertion.place(), live.position(), assertion.extent());
    }

    private static List<Assertion> allAssertions(List<Change> history) {
        var known = new Known();
        var all = new ArrayList<Assertion>();
        for (var change : history) {
            known.take(change);
            known.live().forEach(live -> all.add(live.assertion()));
        }
        return all;
    }

    /** In pages of any size, some of them rolled back at first, with little or much in memory. */
    private static void write(List<Change> history, Random random) throws SQLException {
        DATABASE.empty();
        var limits =
                new Presents.Limits(
                        random.nextInt(4), random.nextInt(2), random.nextBoolean() ? 500 : 5);
        var writer = new FactWriter(limits);
        for (int from = 0; from < history.size(); ) {
            var size = 1 + random.nextInt(random.nextBoolean() ? 4 : 25);
            var until = Math.min(history.size(), from + size);
            var page = history.subList(from, until);
            writer.write(CONNECTION, page);
            if (random.nextInt(4) == 0) {
                CONNECTION.rollback();
                writer.forget();
            } else {
                CONNECTION.commit();
                from = until;
            }
        }
    }

    private static long overlaps() throws SQLException {
        var sql =
                """
                select count(*) from rectangle a join rectangle b
                    on a.facet = b.facet and a.ctid < b.ctid
                   and a.valid_from < b.valid_until and b.valid_from < a.valid_until
                   and a.opened < b.closed and b.opened < a.closed\
                """;
        try (var statement = CONNECTION.createStatement();
                var count = statement.executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        }
    }
}
