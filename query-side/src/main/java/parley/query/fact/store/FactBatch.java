package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.events.Thing;
import parley.query.facet.AssertedValue;
import parley.query.fact.Assertion;
import parley.query.fact.Facet;
import parley.query.fact.FactChange;
import parley.query.fact.FactChange.Corrected;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Restored;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.maintenance.CurrentFacet;
import parley.query.fact.maintenance.ExcessiveChange;
import parley.query.fact.maintenance.InMemoryCurrentFacet;
import parley.query.fact.maintenance.TimelineDelta;
import parley.query.fact.maintenance.TimelineMaintenance;
import parley.query.fact.store.FacetIds.Wanted;

/** One page of changes that is being written to the tables. */
final class FactBatch {
    private final Connection connection;
    private final FacetIds ids;
    private final CurrentFacetCache cache;
    private final PendingRows rows;
    private final RectangleBudget budget;
    private final Map<Integer, CurrentFacet> touched = new HashMap<>();

    FactBatch(Connection connection, FacetIds ids, CurrentFacetCache cache) {
        this.connection = connection;
        this.ids = ids;
        this.cache = cache;
        rows = new PendingRows(connection);
        budget = new RectangleBudget(connection, rows);
    }

    /** Writes the changes and returns how many rows were written. */
    long write(List<FactChange> changes) throws SQLException {
        var roots = RootAssertions.at(connection, placesGivingWay(changes));
        var keys = lookUp(changes, roots).iterator();
        for (var change : changes) {
            for (var facet : FacetChanges.of(change, keys, roots).entrySet()) {
                apply(change.position(), facet.getKey(), facet.getValue());
            }
        }
        rows.flush();
        cache.hold(touched);
        return rows.written();
    }

    private static Set<Long> placesGivingWay(List<FactChange> changes) {
        var places = new LinkedHashSet<Long>();
        for (var change : changes) {
            switch (change) {
                case Founded _, Made _ -> {}
                case Corrected corrected -> places.add(corrected.place());
                case Retracted retracted -> places.add(retracted.place());
                case Restored restored -> places.add(restored.place());
            }
        }
        return places;
    }

    /**
     * Looks up everything that the page needs, in few queries; returns the key of each assertion.
     */
    private List<FacetKey> lookUp(List<FactChange> changes, RootAssertions roots)
            throws SQLException {
        var stored = ids.lastFacet();
        var keys = ids.find(connection, wanted(changes), rows);
        var changeCounts = new HashMap<Integer, Integer>();
        for (var key : keys) {
            if (key.id() > stored) {
                touched.computeIfAbsent(key.id(), _ -> new InMemoryCurrentFacet());
            } else {
                changeCounts.merge(key.id(), 1, Integer::sum);
            }
        }
        roots.facets().forEach(facet -> changeCounts.merge(facet.id(), 1, Integer::sum));
        touched.putAll(cache.of(connection, changeCounts, rows));
        return keys;
    }

    private static List<Wanted> wanted(List<FactChange> changes) {
        var wanted = new ArrayList<Wanted>(2 * changes.size());
        for (var change : changes) {
            switch (change) {
                case Founded(_, var thing, _, var asserted) -> add(wanted, thing, asserted, true);
                case Made(_, var thing, _, _, var asserted) -> add(wanted, thing, asserted, false);
                case Corrected(_, var thing, _, _, var asserted) ->
                        add(wanted, thing, asserted, false);
                case Restored restored -> add(wanted, restored.thing(), restored.asserted(), false);
                case Retracted _ -> {}
            }
        }
        return wanted;
    }

    private static void add(
            List<Wanted> wanted, Thing thing, List<AssertedValue> asserted, boolean isNew) {
        asserted.forEach(value -> wanted.add(new Wanted(new Facet(thing, value.facet()), isNew)));
    }

    /** Returns the difference that a change makes; one that merely takes away may make any. */
    private TimelineDelta difference(
            long position,
            FacetKey facet,
            CurrentFacet present,
            List<Assertion> withdrawn,
            List<Assertion> added)
            throws SQLException {
        var most = added.isEmpty() ? Integer.MAX_VALUE : RectangleBudget.PER_CHANGE;
        try {
            var difference = TimelineMaintenance.difference(present, withdrawn, added, most);
            var changed = difference.closed().size() + difference.opened().size();
            if (added.isEmpty() || budget.affords(facet.id(), changed, present.lastOrdinal())) {
                return difference;
            }
        } catch (ExcessiveChange e) {
            // the facet affords no such change either
        }
        throw new UnaffordableChange(ids.named(facet), position);
    }

    private void apply(long position, FacetKey facet, FacetChanges.FacetChange change)
            throws SQLException {
        var present = touched.get(facet.id());
        if (present == null) {
            throw new IllegalStateException("facet " + facet.id() + " has not been looked up");
        }
        change.withdrawn().forEach(assertion -> rows.assertions().close(assertion, position));
        present.withdraw(change.withdrawn());
        var added = change.addedAssertions();
        var difference = difference(position, facet, present, change.withdrawn(), added);
        var lastOrdinal = present.lastOrdinal();
        var opened = difference.openedAt(position, lastOrdinal);
        for (var rectangle : difference.closed()) {
            rows.rectangles().close(facet.id(), rectangle, position, lastOrdinal);
        }
        opened.forEach(rectangle -> rows.rectangles().add(facet.id(), rectangle));
        var wasCrowded = present.isCrowded();
        present.replace(added, difference.closed(), opened);
        if (present.isCrowded() && !wasCrowded) {
            rows.crowd(facet.id());
        }
        change.added().forEach(row -> rows.assertions().add(row, present.isCrowded()));
    }
}
