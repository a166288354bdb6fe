package parley.query.fact.read;

import static parley.query.fact.read.RowMappers.firstAssertionAfter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.fact.Facet;
import parley.query.fact.Interval;
import parley.query.fact.Possibility;
import parley.query.fact.read.StoredReading.Count;

/**
 * Reads facts as of any moment, known at any position. The state known at a position that the facts
 * have passed never changes, so questions about one position agree with each other.
 */
public final class Facts {
    private final JdbcClient jdbc;

    /**
     * Creates a reader of the tables in the search path of the client's connections. These should
     * prepare and keep their statements: planning them anew costs more than running them.
     */
    public Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the reading of a facet; absent if nothing is known. */
    public Optional<Reading> of(Facet facet, AsOf asOf) {
        return at(new Scope.OneFacet(facet), asOf).stream().findFirst();
    }

    /** Returns the reading of each facet about which anything is known, in no particular order. */
    public List<Reading> at(Scope scope, AsOf asOf) {
        var found =
                jdbc.sql(AsOfSql.at(scope))
                        .params(scope.parameters())
                        .param("at", asOf.at())
                        .param("position", asOf.position())
                        .query(stored())
                        .list();
        return whole(found, new Interval(asOf.at(), asOf.at() + 1), asOf.position());
    }

    /** Returns all readings of the facets at any moment of an interval, in order of valid time. */
    public List<Reading> during(Scope scope, Interval stretch, long position) {
        var found =
                jdbc.sql(AsOfSql.during(scope))
                        .params(scope.parameters())
                        .param("from", stretch.from())
                        .param("until", stretch.until())
                        .param("position", position)
                        .query(stored())
                        .list();
        return whole(found, stretch, position).stream()
                .sorted(Comparator.comparingLong(reading -> reading.stretch().from()))
                .toList();
    }

    private static RowMapper<StoredReading> stored() {
        var columns = new RowMappers();
        return (row, _) -> StoredReading.read(row, columns);
    }

    private List<Reading> whole(List<StoredReading> found, Interval asked, long position) {
        var views = others(found);
        var counts = counts(found.stream().filter(StoredReading::isFull).toList(), asked, position);
        return found.stream()
                .map(reading -> reading.whole(asked, views, counts.get(reading)))
                .toList();
    }

    private Map<Long, AssertionView> others(List<StoredReading> found) {
        var keys = found.stream().flatMap(reading -> reading.others().stream());
        var missing = keys.mapToLong(Possibility::id).distinct().toArray();
        var views = new HashMap<Long, AssertionView>();
        if (missing.length > 0) {
            var columns = new RowMappers();
            jdbc.sql(AsOfSql.OTHERS)
                    .param("ids", missing)
                    .query(row -> {
                        views.put(row.getLong(1), columns.assertion(row, 1));
                    });
        }
        return views;
    }

    private Map<StoredReading, Count> counts(
            List<StoredReading> full, Interval asked, long position) {
        var counts = new HashMap<StoredReading, Count>();
        if (full.isEmpty()) {
            return counts;
        }
        var parts = full.stream().map(reading -> reading.asked(asked)).toList();
        var counted =
                jdbc.sql(CrowdedSql.COUNT)
                        .param("facets", full.stream().mapToInt(StoredReading::facetId).toArray())
                        .param("moments", parts.stream().mapToLong(Interval::from).toArray())
                        .param("ends", parts.stream().mapToLong(Interval::until).toArray())
                        .param("notKnown", firstAssertionAfter(position))
                        .param("position", position)
                        .query((row, _) -> new Count(row.getLong(1), row.getBoolean(2)))
                        .list();
        for (int i = 0; i < full.size(); i++) {
            counts.put(full.get(i), counted.get(i));
        }
        return counts;
    }
}
