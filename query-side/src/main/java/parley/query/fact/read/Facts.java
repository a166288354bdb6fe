package parley.query.fact.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.fact.Facet;
import parley.query.fact.Interval;

/**
 * Reads facts as of any moment, known at any position. What was known at a position that the facts
 * have passed never changes, so that questions about one position agree with each other.
 */
public final class Facts {
    private final JdbcClient jdbc;

    /**
     * Reads from the tables that lie in the search path of the client's connections, which should
     * be left to prepare and keep their statements: planning these anew costs more than running
     * them.
     */
    public Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a facet was; absent if nothing is known. */
    public Optional<Reading> of(Facet facet, AsOf asOf) {
        return at(new Scope.OneFacet(facet), asOf).stream().findFirst();
    }

    /** What each facet was of which anything is known, in no particular order. */
    public List<Reading> at(Scope scope, AsOf asOf) {
        var found = new ReadingCollector();
        jdbc.sql(AsOfSql.at(scope))
                .params(scope.parameters())
                .param("at", asOf.at())
                .param("position", asOf.position())
                .query(found);
        return whole(found);
    }

    /** All that the facets were at some moment of a stretch, in order of valid time. */
    public List<Reading> during(Scope scope, Interval stretch, long position) {
        var found = new ReadingCollector();
        jdbc.sql(AsOfSql.during(scope))
                .params(scope.parameters())
                .param("from", stretch.from())
                .param("until", stretch.until())
                .param("position", position)
                .query(found);
        return whole(found).stream()
                .sorted(Comparator.comparingLong(reading -> reading.stretch().from()))
                .toList();
    }

    private List<Reading> whole(ReadingCollector found) {
        var missing = found.missing();
        if (!missing.isEmpty()) {
            jdbc.sql(AsOfSql.OTHERS)
                    .param("ids", missing.stream().mapToLong(Long::longValue).toArray())
                    .query(found::addOther);
        }
        return found.readings();
    }
}
