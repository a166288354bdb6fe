package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.query.fact.maintenance.Rectangle;

/** Rectangles waiting to be written or closed. */
final class RectangleRows {
    private static final long STANDING = Long.MAX_VALUE;
    private static final String TARGET =
            """
            rectangle (valid_from, valid_until, opened, closed, facet, ordinal, fork, leads, \
            certain, possible)\
            """;
    private static final String CLOSE =
            """
            update rectangle set closed = now.closed, fork = now.fork
              from unnest(?::integer[], ?::bigint[], ?::bigint[], ?::integer[])
                     now (facet, valid_from, closed, fork)
             where rectangle.facet = now.facet and rectangle.valid_from = now.valid_from
               and rectangle.closed = 9223372036854775807\
            """;

    private final Map<Key, Rectangle> standing = new LinkedHashMap<>();
    private final List<ClosedRow> closed = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private long written;

    /** Identifies a standing rectangle: those of one facet don't overlap. */
    private record Key(int facet, long from) {}

    private record Closing(Key key, long position, int fork) {}

    private record ClosedRow(Rectangle rectangle, Closing closing) {}

    void add(int facet, Rectangle rectangle) {
        standing.put(new Key(facet, rectangle.step().stretch().from()), rectangle);
    }

    /**
     * Closes a rectangle at a position; {@code lastOrdinal} is the number of the facet's last
     * record before it.
     */
    void close(int facet, Rectangle rectangle, long position, int lastOrdinal) {
        var key = new Key(facet, rectangle.step().stretch().from());
        var fork = IntervalTreeNode.of(rectangle.ordinal(), lastOrdinal);
        var closing = new Closing(key, position, fork);
        if (standing.remove(key) != null) {
            closed.add(new ClosedRow(rectangle, closing));
        } else {
            closings.add(closing);
        }
    }

    long written() {
        return written;
    }

    void flush(Connection connection) throws SQLException {
        // closings go first: a new rectangle may take the key of a closed one
        if (!closings.isEmpty()) {
            writeClosings(connection);
        }
        if (!standing.isEmpty() || !closed.isEmpty()) {
            writeRows(connection);
        }
    }

    private void writeClosings(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(CLOSE)) {
            update.setObject(1, closings.stream().mapToInt(c -> c.key.facet).toArray());
            update.setObject(2, closings.stream().mapToLong(c -> c.key.from).toArray());
            update.setObject(3, closings.stream().mapToLong(Closing::position).toArray());
            update.setObject(4, closings.stream().mapToInt(Closing::fork).toArray());
            if (update.executeUpdate() != closings.size()) {
                throw new IllegalStateException("a rectangle to be closed does not stand");
            }
        }
        closings.clear();
    }

    private void writeRows(Connection connection) throws SQLException {
        var copy = RowWriter.into(connection, TARGET, standing.size() + closed.size());
        for (var row : standing.entrySet()) {
            write(copy, row.getKey().facet, row.getValue(), STANDING, 0);
        }
        for (var row : closed) {
            var closing = row.closing;
            write(copy, closing.key.facet, row.rectangle, closing.position, closing.fork);
        }
        copy.end();
        written += standing.size() + closed.size();
        standing.clear();
        closed.clear();
    }

    private static void write(RowWriter copy, int facet, Rectangle rectangle, long closed, int fork)
            throws SQLException {
        var step = rectangle.step();
        copy.row(10).int8(step.stretch().from()).int8(step.stretch().until());
        copy.int8(rectangle.opened()).int8(closed);
        copy.int4(facet).int4(rectangle.ordinal()).int4(fork);
        copy.bool(rectangle.leads()).bool(step.certain()).int8s(step.possible());
    }
}
