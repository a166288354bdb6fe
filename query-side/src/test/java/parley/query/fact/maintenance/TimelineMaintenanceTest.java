package parley.query.fact.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.time.Extent;
import parley.events.time.Moment;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;
import parley.query.fact.FactChange;
import parley.query.fact.Fold;
import parley.query.fact.Histories;
import parley.query.fact.Interval;
import parley.query.fact.Known;

class TimelineMaintenanceTest {
    private static final List<Facet> ONE = Histories.facets(1);

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void after_every_change_it_equals_the_fold_of_all_live_assertions(
            @ForAll("histories") List<FactChange> history) {
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

    @Test
    void the_ten_thousandth_record_looks_at_no_more_than_the_hundredth() {
        var random = new Random(1);
        var present = new InMemoryCurrentFacet();
        int most = 0;
        for (int position = 1; position <= 10_000; position++) {
            var counted = new Counted(present);
            keepUp(counted, position, List.of(), List.of(aChange(random, position)));
            if (position > 100) {
                most = Math.max(most, counted.seen);
            }
        }
        assertThat(most).isLessThan(100);
    }

    /** Returns a change, mostly from now on; some are late, imprecise or have an end. */
    private static Assertion aChange(Random random, int position) {
        long now = 1_000L * position;
        long from = random.nextInt(3) == 0 ? random.nextLong(now) : now;
        var begin = random.nextInt(5) == 0 ? new Moment(from, from + 700) : Moment.at(from);
        var end = random.nextInt(4) == 0 ? Moment.at(from + 2_500) : Moment.NEVER;
        return new Assertion(position, position, new Extent(begin, end));
    }

    @Provide
    Arbitrary<List<FactChange>> histories() {
        return Histories.of(ONE, 30);
    }

    private static void keepUp(
            CurrentFacet present, long position, List<Assertion> withdrawn, List<Assertion> added) {
        present.withdraw(withdrawn);
        var difference = TimelineMaintenance.difference(present, withdrawn, added);
        var opened = difference.openedAt(position, present.lastOrdinal());
        present.replace(added, difference.closed(), opened);
    }

    private static List<Assertion> without(List<Assertion> all, List<Assertion> others) {
        var rest = new ArrayList<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** Counts the live assertions that it returns. */
    private static final class Counted implements CurrentFacet {
        private final CurrentFacet present;
        private int seen;

        Counted(CurrentFacet present) {
            this.present = present;
        }

        private List<Assertion> counted(List<Assertion> answer) {
            seen += answer.size();
            return answer;
        }

        @Override
        public List<Assertion> lastingAfter(Assertion assertion) {
            return counted(present.lastingAfter(assertion));
        }

        @Override
        public List<Assertion> covering(Interval stretch) {
            return counted(present.covering(stretch));
        }

        @Override
        public List<Assertion> within(Interval stretch, @Nullable Assertion cover) {
            return counted(present.within(stretch, cover));
        }

        @Override
        public List<Rectangle> touching(Interval stretch) {
            return present.touching(stretch);
        }

        @Override
        public int lastOrdinal() {
            return present.lastOrdinal();
        }

        @Override
        public void withdraw(List<Assertion> assertions) {
            present.withdraw(assertions);
        }

        @Override
        public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
            present.replace(added, closed, opened);
        }
    }
}
