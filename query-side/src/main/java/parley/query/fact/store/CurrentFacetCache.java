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
import parley.query.fact.store.CurrentFacetReader.Head;

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
     * @param atOnce up to how many records of all its facets are read whole for one page
     * @param held about how many assertions and possibilities stay in memory between pages
     */
    record Limits(int whole, int perChange, long atOnce, long held) {
        static final Limits USUAL = new Limits(500, 50, 200_000, 400_000);
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
        var heads = CurrentFacetReader.heads(connection, facets);
        var presents = new HashMap<Integer, CurrentFacet>();
        var whole = new HashMap<Integer, Head>();
        var records = 0L;
        for (var facet : heads.entrySet()) {
            var head = facet.getValue();
            var few = (long) limits.perChange * changes.getOrDefault(facet.getKey(), 0);
            records += head.lastOrdinal();
            if (head.lastOrdinal() <= Math.max(limits.whole, few) && records <= limits.atOnce) {
                whole.put(facet.getKey(), head);
            } else {
                records -= head.lastOrdinal();
                var stored = new SqlCurrentFacet(connection, facet.getKey(), head, rows);
                presents.put(facet.getKey(), stored);
            }
        }
        presents.putAll(CurrentFacetReader.readWhole(connection, whole));
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
