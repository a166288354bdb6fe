package parley.query.fact.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;
import parley.query.fact.upkeep.Present;
import parley.query.fact.upkeep.Rectangle;

/**
 * A facet's present read from the tables, a few rows at a time. All that waits to be written is
 * written first, so there is nothing to remember here.
 */
final class SqlPresent implements Present {
    private static final String SHAPES =
            """
            with recursive known (shape) as (
                (select shape from assertion
                  where facet = ? and closed = 9223372036854775807 order by shape limit 1)
                union all
                select (select a.shape from assertion a
                         where a.facet = ? and a.closed = 9223372036854775807
                           and a.shape > known.shape
                         order by a.shape limit 1)
                  from known where known.shape is not null)
            select shape from known where shape is not null\
            """;
    private static final String TOUCHING =
            "select "
                    + PresentReader.RECTANGLE
                    + """

                     from rectangle r
                    where r.facet = ? and r.closed = 9223372036854775807
                      and r.valid_from >= coalesce(
                            (select b.valid_from from rectangle b
                              where b.facet = ? and b.closed = 9223372036854775807
                                and b.valid_from < ?
                              order by b.valid_from desc limit 1), ?)
                      and r.valid_from <= ? and r.valid_until >= ?
                    order by r.valid_from\
                    """;

    private final Connection connection;
    private final int facet;
    private final Rows rows;
    private Set<Short> shapes = Set.of();
    private boolean shapesKnown;

    SqlPresent(Connection connection, int facet, Rows rows) {
        this.connection = connection;
        this.facet = facet;
        this.rows = rows;
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, Reader<T> reader, long... parameters) {
        try {
            rows.flush();
            try (var query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setLong(i + 1, parameters[i]);
                }
                try (var found = query.executeQuery()) {
                    var all = new ArrayList<T>();
                    while (found.next()) {
                        all.add(reader.read(found));
                    }
                    return all;
                }
            }
        } catch (SQLException e) {
            throw new FactsUnavailable(e);
        }
    }

    @Override
    public Set<Short> shapes() {
        if (!shapesKnown) {
            shapes = new LinkedHashSet<>(read(SHAPES, row -> row.getShort(1), facet, facet));
            shapesKnown = true;
        }
        return shapes;
    }

    @Override
    public Iterable<Assertion> ascending(short shape, long beginEarliest, long place) {
        return () -> Walk.ascending(this, facet, shape, beginEarliest, place);
    }

    @Override
    public Iterable<Assertion> descending(short shape, long beginEarliest) {
        return () -> Walk.descending(this, facet, shape, beginEarliest);
    }

    @Override
    public List<Rectangle> touching(Stretch stretch) {
        var from = stretch.from();
        return read(
                TOUCHING,
                PresentReader::rectangle,
                facet,
                facet,
                from,
                from,
                stretch.until(),
                from);
    }

    @Override
    public int lastOrdinal() {
        try {
            rows.flush();
            return PresentReader.lastOrdinals(connection, List.of(facet)).getOrDefault(facet, 0);
        } catch (SQLException e) {
            throw new FactsUnavailable(e);
        }
    }

    @Override
    public void withdraw(List<Assertion> assertions) {
        // they are written as closed before the next read
        shapesKnown = false;
    }

    @Override
    public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
        // all this is written before the next read
        shapesKnown = false;
    }
}
