package parley.query.fact.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.query.fact.Assertion;
import parley.query.fact.Change;
import parley.query.fact.Facet;
import parley.query.fact.Fold;
import parley.query.fact.Histories;
import parley.query.fact.Known;
import parley.query.fact.Stretch;

class UpkeepTest {
    private static final List<Facet> ONE = Histories.facets(1);

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void after_every_change_it_equals_the_fold_of_all_live_assertions(
            @ForAll("histories") List<Change> history) {
        var present = new MemoryPresent();
        var known = new Known();
        for (var change : history) {
            var before = known.live(ONE.getFirst());
            known.take(change);
            var after = known.live(ONE.getFirst());
            keepUp(present, change.position(), without(before, after), without(after, before));

            var standing = present.touching(Stretch.EVER);
            assertThat(standing.stream().map(Rectangle::step)).isEqualTo(Fold.timeline(after));
        }
    }

    @Provide
    Arbitrary<List<Change>> histories() {
        return Histories.of(ONE, 30);
    }

    private static void keepUp(
            MemoryPresent present,
            long position,
            List<Assertion> withdrawn,
            List<Assertion> added) {
        present.withdraw(withdrawn);
        var difference = Upkeep.difference(present, withdrawn, added);
        var opened = difference.openedAt(position, present.lastOrdinal());
        present.replace(added, difference.closed(), opened);
    }

    private static List<Assertion> without(List<Assertion> all, List<Assertion> others) {
        var rest = new ArrayList<>(all);
        rest.removeAll(others);
        return rest;
    }
}
