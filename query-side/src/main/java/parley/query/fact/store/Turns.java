package parley.query.fact.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.events.RecordId;
import parley.events.Thing;
import parley.query.assertion.Asserted;
import parley.query.fact.Assertion;
import parley.query.fact.Change;
import parley.query.fact.Change.Corrected;
import parley.query.fact.Change.Made;
import parley.query.fact.Change.Retracted;
import parley.query.fact.Facet;

/** What one change does, facet by facet. */
final class Turns {
    private static final int MOST_ASSERTIONS = 1 << 16;

    private final Dictionary dictionary;
    private final Roots roots;
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

    private Turns(Dictionary dictionary, Roots roots) {
        this.dictionary = dictionary;
        this.roots = roots;
    }

    static Map<FacetKey, Turn> of(Change change, Dictionary dictionary, Roots roots) {
        var turns = new Turns(dictionary, roots);
        switch (change) {
            case Made(var position, var thing, var root, var place, var asserted) ->
                    turns.make(position, thing, root, place, asserted);
            case Corrected(var position, var thing, var root, var place, var asserted) -> {
                turns.withdraw(place);
                turns.make(position, thing, root, place, asserted);
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

    private void make(
            long position, Thing thing, RecordId root, long place, List<Asserted> asserted) {
        if (asserted.size() > MOST_ASSERTIONS) {
            throw new IllegalArgumentException("the event at " + position + " asserts too much");
        }
        for (int i = 0; i < asserted.size(); i++) {
            var said = asserted.get(i);
            var facet = dictionary.key(new Facet(thing, said.facet()));
            var assertion = new Assertion(position << 16 | i, place, said.extent());
            roots.add(new Roots.Told(facet, assertion));
            of(facet)
                    .added
                    .add(new AssertionRows.Row(facet, assertion, root.value(), said.value()));
        }
    }

    private Turn of(FacetKey facet) {
        return turns.computeIfAbsent(facet, _ -> new Turn());
    }
}
