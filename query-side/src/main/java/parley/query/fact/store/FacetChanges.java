package parley.query.fact.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.events.RecordId;
import parley.query.fact.Assertion;
import parley.query.fact.FactChange;
import parley.query.fact.FactChange.Corrected;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Restored;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.FactChange.Said;

/** Groups the effects of one change by facet. */
final class FacetChanges {
    private static final int MOST_ASSERTIONS = 1 << 16;

    private final Iterator<FacetKey> keys;
    private final RootAssertions roots;
    private final Map<FacetKey, FacetChange> byFacet = new LinkedHashMap<>();

    /** The effect of one change on one facet. */
    record FacetChange(List<Assertion> withdrawn, List<AssertionRows.Row> added) {
        FacetChange() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        List<Assertion> addedAssertions() {
            return added.stream().map(AssertionRows.Row::assertion).toList();
        }
    }

    private FacetChanges(Iterator<FacetKey> keys, RootAssertions roots) {
        this.keys = keys;
        this.roots = roots;
    }

    /**
     * Groups the effects of a change by facet.
     *
     * @param keys the keys of the facets that this change's assertions are about, followed by those
     *     of later changes
     */
    static Map<FacetKey, FacetChange> of(
            FactChange change, Iterator<FacetKey> keys, RootAssertions roots) {
        var changes = new FacetChanges(keys, roots);
        switch (change) {
            case Founded(var position, _, var root, var asserted) ->
                    changes.make(position, root, position, Said.each(position, asserted));
            case Made(var position, _, var root, var place, var asserted) ->
                    changes.make(position, root, place, Said.each(position, asserted));
            case Corrected(var position, _, var root, var place, var asserted) -> {
                changes.withdraw(place);
                changes.make(position, root, place, Said.each(position, asserted));
            }
            case Restored(var position, _, var root, var place, var said) ->
                    changes.make(position, root, place, said);
            case Retracted(_, var place) -> changes.withdraw(place);
        }
        return changes.byFacet;
    }

    private void withdraw(long place) {
        for (var withdrawn : roots.take(place)) {
            of(withdrawn.facet()).withdrawn.add(withdrawn.assertion());
        }
    }

    private void make(long position, RecordId root, long place, List<Said> said) {
        if (said.size() > MOST_ASSERTIONS) {
            throw new IllegalArgumentException(
                    "the event at " + position + " makes too many assertions");
        }
        for (int i = 0; i < said.size(); i++) {
            var value = said.get(i).value();
            var facet = keys.next();
            var assertion = new Assertion(position << 16 | i, place, value.extent(), value.form());
            roots.add(new RootAssertions.LiveAssertion(facet, assertion));
            of(facet)
                    .added
                    .add(
                            new AssertionRows.Row(
                                    facet,
                                    assertion,
                                    value.over(),
                                    said.get(i).position(),
                                    root.value(),
                                    value.value()));
        }
    }

    private FacetChange of(FacetKey facet) {
        return byFacet.computeIfAbsent(facet, _ -> new FacetChange());
    }
}
