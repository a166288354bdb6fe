package parley.query.fact.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.query.fact.Assertion;
import parley.query.fact.Interval;
import parley.query.fact.TimelineSegment;
import parley.query.fact.maintenance.InMemoryCurrentFacet;
import parley.query.fact.maintenance.Rectangle;

/** Reads the current state of many facets in full. */
final class CurrentFacetReader {
    /** The columns for {@link #rectangle}. */
    static final String RECTANGLE =
            "r.valid_from, r.valid_until, r.opened, r.ordinal, r.leads, r.certain, r.possible";

    private static final String HEADS =
            """
            select f.id, coalesce((select r.ordinal from rectangle r
                                    where r.facet = f.id and r.leads
                                    order by r.opened desc limit 1), 0),
                   exists (select from assertion a
                            where a.facet = f.id and a.crowded
                              and a.closed = 9223372036854775807)
              from unnest(?::integer[]) f (id)\
            """;
    private static final String LIVE =
            "select "
                    + AssertionReader.COLUMNS
                    + """
                    , a.facet from unnest(?::integer[]) f (id) join assertion a
                       on a.facet = f.id and a.closed = 9223372036854775807\
                    """;
    private static final String STANDING =
            "select "
                    + RECTANGLE
                    + """
                    , r.facet from unnest(?::integer[]) f (id) join rectangle r
                       on r.facet = f.id and r.closed = 9223372036854775807\
                    """;

    private CurrentFacetReader() {}

    /**
     * What is known of a facet before its state is read.
     *
     * @param lastOrdinal how many records have opened rectangles of it so far
     */
    record Head(int lastOrdinal, boolean crowded) {}

    static Map<Integer, Head> heads(Connection connection, Collection<Integer> facets)
            throws SQLException {
        var heads = new HashMap<Integer, Head>();
        read(
                connection,
                HEADS,
                facets,
                row -> heads.put(row.getInt(1), new Head(row.getInt(2), row.getBoolean(3))));
        return heads;
    }

    static Map<Integer, InMemoryCurrentFacet> readWhole(
            Connection connection, Map<Integer, Head> heads) throws SQLException {
        var facets = heads.keySet();
        var live = new HashMap<Integer, List<Assertion>>();
        var standing = new HashMap<Integer, List<Rectangle>>();
        read(
                connection,
                LIVE,
                facets,
                row -> list(live, row.getInt(8)).add(AssertionReader.read(row)));
        read(
                connection,
                STANDING,
                facets,
                row -> list(standing, row.getInt(8)).add(rectangle(row)));
        var presents = new HashMap<Integer, InMemoryCurrentFacet>();
        heads.forEach((facet, head) ->
                presents.put(
                        facet,
                        new InMemoryCurrentFacet(
                                list(live, facet),
                                list(standing, facet),
                                head.lastOrdinal,
                                head.crowded)));
        return presents;
    }

    static Rectangle rectangle(ResultSet row) throws SQLException {
        var stretch = new Interval(row.getLong(1), row.getLong(2));
        var possible = List.of((Long[]) row.getArray(7).getArray());
        var step = new TimelineSegment(stretch, possible, row.getBoolean(6));
        return new Rectangle(step, row.getLong(3), row.getInt(4), row.getBoolean(5));
    }

    private static <T> List<T> list(Map<Integer, List<T>> lists, int facet) {
        return lists.computeIfAbsent(facet, _ -> new ArrayList<>());
    }

    private interface RowReader {
        Object read(ResultSet row) throws SQLException;
    }

    private static void read(
            Connection connection, String sql, Collection<Integer> facets, RowReader reader)
            throws SQLException {
        if (facets.isEmpty()) {
            return;
        }
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, facets.stream().mapToInt(Integer::intValue).toArray());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
