package parley.query.fact.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import parley.query.fact.Assertion;
import parley.query.fact.BeginKey;
import parley.query.fact.Interval;
import parley.query.fact.maintenance.Rectangle;

/** Queries the tables for one facet's live assertions and standing rectangles. */
final class CurrentFacetQueries {
    private final Connection connection;
    private final int facet;

    CurrentFacetQueries(Connection connection, int facet) {
        this.connection = connection;
        this.facet = facet;
    }

    /** A starting point among the assertions of a size class. */
    record Probe(short shape, BeginKey from) {}

    /** Returns the size classes of the live assertions. */
    List<Short> shapes() throws SQLException {
        return read(CurrentFacetSql.SHAPES, row -> row.getShort(1), facet, facet);
    }

    /** Returns the first assertion for each probe. */
    List<Assertion> first(List<Probe> probes) throws SQLException {
        return read(
                CurrentFacetSql.FIRST,
                AssertionReader::read,
                shapes(probes),
                each(probes, BeginKey::earliest),
                each(probes, BeginKey::place),
                each(probes, BeginKey::id),
                facet);
    }

    /**
     * Returns of each size class the first assertion after the given one that begins within the
     * given one's bounds.
     */
    List<Assertion> firstWithinBoundsOf(Assertion assertion, List<Short> shapes)
            throws SQLException {
        return read(
                CurrentFacetSql.FIRST_WITHIN_BOUNDS,
                AssertionReader::read,
                shapes.toArray(Short[]::new),
                facet,
                assertion.begin().earliest(),
                assertion.place(),
                assertion.id(),
                assertion.begin().latest());
    }

    /** Returns for each probe the last assertion that certainly covers an interval. */
    List<Assertion> lastCovering(Interval stretch, List<Probe> probes) throws SQLException {
        return read(
                CurrentFacetSql.LAST_COVERING,
                AssertionReader::read,
                shapes(probes),
                each(probes, BeginKey::earliest),
                facet,
                stretch.from(),
                stretch.from(),
                stretch.until());
    }

    /** Returns for each probe all assertions that may cover any of an interval. */
    List<Assertion> within(Interval stretch, List<Probe> probes) throws SQLException {
        return read(
                CurrentFacetSql.WITHIN,
                AssertionReader::read,
                shapes(probes),
                each(probes, BeginKey::earliest),
                each(probes, BeginKey::place),
                each(probes, BeginKey::id),
                facet,
                stretch.until(),
                stretch.from());
    }

    List<Rectangle> touching(Interval stretch) throws SQLException {
        return read(
                CurrentFacetSql.TOUCHING,
                CurrentFacetReader::rectangle,
                facet,
                facet,
                stretch.from(),
                stretch.from(),
                stretch.until(),
                stretch.from());
    }

    private static Short[] shapes(List<Probe> probes) {
        return probes.stream().map(Probe::shape).toArray(Short[]::new);
    }

    private static long[] each(List<Probe> probes, ToLongFunction<BeginKey> part) {
        return probes.stream().map(Probe::from).mapToLong(part).toArray();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var all = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        }
    }
}
