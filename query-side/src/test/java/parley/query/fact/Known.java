package parley.query.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.query.fact.Change.Corrected;
import parley.query.fact.Change.Made;
import parley.query.fact.Change.Retracted;

/**
 * What is live after each change of a history, told in the simplest way: the assertions of each
 * root in a list.
 */
public final class Known {
    /** An assertion with what it says. */
    public record Live(Assertion assertion, Asserted asserted) {}

    private final Map<Long, List<Live>> byPlace = new HashMap<>();

    public void take(Change change) {
        switch (change) {
            case Made made -> add(made.place(), made.position(), made.asserted());
            case Corrected corrected -> {
                byPlace.remove(corrected.place());
                add(corrected.place(), corrected.position(), corrected.asserted());
            }
            case Retracted retracted -> byPlace.remove(retracted.place());
        }
    }

    private void add(long place, long position, List<Asserted> asserted) {
        var live = byPlace.computeIfAbsent(place, _ -> new ArrayList<>());
        for (int i = 0; i < asserted.size(); i++) {
            var said = asserted.get(i);
            live.add(new Live(new Assertion(position << 16 | i, place, said.extent()), said));
        }
    }

    public List<Live> live() {
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    public List<Assertion> live(Facet facet) {
        return live().stream()
                .filter(live -> live.asserted().facet().equals(facet))
                .map(Live::assertion)
                .toList();
    }

    /** All bounds of the assertions and the instants beside them. */
    public static Set<Long> instants(List<Assertion> assertions) {
        var instants = new TreeSet<Long>(List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE - 1));
        for (var assertion : assertions) {
            for (var moment : List.of(assertion.begin(), assertion.end())) {
                addAround(instants, moment.earliest());
                addAround(instants, moment.latest());
            }
        }
        return instants;
    }

    private static void addAround(Set<Long> instants, long bound) {
        if (bound != Long.MIN_VALUE && bound != Long.MAX_VALUE) {
            instants.addAll(List.of(bound - 1, bound, bound + 1));
        }
    }
}
