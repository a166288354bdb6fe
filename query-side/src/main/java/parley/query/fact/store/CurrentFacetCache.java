package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.query.fact.maintenance.CurrentFacet;
import parley.query.fact.maintenance.InMemoryCurrentFacet;

/**
 * A cache of the current state of facets. It keeps them in memory while there is room and evicts
 * the least recently used; a facet with too long a history to be read whole is queried in the
 * tables.
 */
final class CurrentFacetCache {
    private final Limits limits;
    private final LinkedHashMap<Integer, InMemoryCurrentFacet> held =
            new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /**
     * The limits of the cache.
     *
     * @param whole up to how many records a facet is always read whole
     * @param perChange up to how many records for each coming change it is still read whole
     * @param held about how many assertions and rectangles stay in memory between pages
     */
    record Limits(int whole, int perChange, long held) {
        static final Limits USUAL = new Limits(500, 50, 400_000);
    }

    CurrentFacetCache(Limits limits) {
        this.limits = limits;
    }

    /**
     * Returns the facets that a page needs.
     *
     * @param changes how many changes are coming for each facet that is already stored
     */
    Map<Integer, CurrentFacet> of(
            Connection connection, Map<Integer, Integer> changes, PendingRows rows)
            throws SQLException {
        var presents = new HashMap<Integer, CurrentFacet>();
        var missing = new ArrayList<Integer>();
        for (var facet : changes.keySet()) {
            var present = held.remove(facet);
            if (present == null) {
                missing.add(facet);
            } else {
                weight -= weightOf(present);
                presents.put(facet, present);
            }
        }
        if (!missing.isEmpty()) {
            presents.putAll(read(connection, missing, changes, rows));
        }
        return presents;
    }

    private Map<Integer, CurrentFacet> read(
            Connection connection,
            List<Integer> facets,
            Map<Integer, Integer> changes,
            PendingRows rows)
            throws SQLException {
        var ordinals = CurrentFacetReader.lastOrdinals(connection, facets);
        var presents = new HashMap<Integer, CurrentFacet>();
        ordinals.forEach((facet, ordinal) -> {
            var few = (long) limits.perChange * changes.getOrDefault(facet, 0);
            if (ordinal > limits.whole && ordinal > few) {
                presents.put(facet, new SqlCurrentFacet(connection, facet, ordinal, rows));
            }
        });
        ordinals.keySet().removeAll(presents.keySet());
        presents.putAll(CurrentFacetReader.readWhole(connection, ordinals));
        return presents;
    }

    /** Takes facets back after a page, once all its rows are written. */
    void hold(Map<Integer, CurrentFacet> presents) {
        presents.forEach((facet, present) -> {
            if (present instanceof InMemoryCurrentFacet inMemory) {
                held.put(facet, inMemory);
                weight += weightOf(inMemory);
            }
        });
        var eldest = held.values().iterator();
        while (weight > limits.held && eldest.hasNext()) {
            weight -= weightOf(eldest.next());
            eldest.remove();
        }
    }

    private static int weightOf(InMemoryCurrentFacet present) {
        var overhead = 2;
        return present.weight() + overhead;
    }
}
