package parley.query.fact.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.fact.Facet;
import parley.query.fact.Interval;

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
        var found = new ReadingCollector();
        jdbc.sql(AsOfSql.at(scope))
                .params(scope.parameters())
                .param("at", asOf.at())
                .param("position", asOf.position())
                .query(found);
        return whole(found);
    }

    /** Returns all readings of the facets at any moment of an interval, in order of valid time. */
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
