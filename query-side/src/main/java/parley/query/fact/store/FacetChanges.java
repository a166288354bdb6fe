package parley.query.fact.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.events.RecordId;
import parley.query.facet.AssertedValue;
import parley.query.fact.Assertion;
import parley.query.fact.FactChange;
import parley.query.fact.FactChange.Corrected;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Retracted;

/** What one change does, facet by facet. */
final class FacetChanges {
    private static final int MOST_ASSERTIONS = 1 << 16;

    private final Iterator<FacetKey> keys;
    private final LiveRoots roots;
    private final Map<FacetKey, Turn> turns = new LinkedHashMap<>();

    /** What a change does to one facet. */
    record Turn(List<Assertion> withdrawn, List<AssertionRows.Row> added) {
        Turn() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        List<Assertion> addedAssertions() {
            return added.stream().map(AssertionRows.Row::assertion).toList();
        }
    }

    private FacetChanges(Iterator<FacetKey> keys, LiveRoots roots) {
        this.keys = keys;
        this.roots = roots;
    }

    /**
     * Sorts what a change does by facet.
     *
     * @param keys of the facets that the change's assertions are about, and those after it
     */
    static Map<FacetKey, Turn> of(FactChange change, Iterator<FacetKey> keys, LiveRoots roots) {
        var turns = new FacetChanges(keys, roots);
        switch (change) {
            case Founded(var position, _, var root, var asserted) ->
                    turns.make(position, root, position, asserted);
            case Made(var position, _, var root, var place, var asserted) ->
                    turns.make(position, root, place, asserted);
            case Corrected(var position, _, var root, var place, var asserted) -> {
                turns.withdraw(place);
                turns.make(position, root, place, asserted);
            }
            case Retracted(_, var place) -> turns.withdraw(place);
        }
        return turns.turns;
    }

    private void withdraw(long place) {
        for (var told : roots.take(place)) {
            of(told.facet()).withdrawn.add(told.assertion());
        }
    }

    private void make(long position, RecordId root, long place, List<AssertedValue> asserted) {
        if (asserted.size() > MOST_ASSERTIONS) {
            throw new IllegalArgumentException(
                    "the event at " + position + " makes too many assertions");
        }
        for (int i = 0; i < asserted.size(); i++) {
            var said = asserted.get(i);
            var facet = keys.next();
            var assertion = new Assertion(position << 16 | i, place, said.extent());
            roots.add(new LiveRoots.Told(facet, assertion));
            of(facet)
                    .added
                    .add(new AssertionRows.Row(facet, assertion, root.value(), said.value()));
        }
    }

    private Turn of(FacetKey facet) {
        return turns.computeIfAbsent(facet, _ -> new Turn());
    }
}
