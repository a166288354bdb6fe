package parley.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends a batch's lock, insert and announcement in one round trip, over one connection. */
final class BatchInsert {
    private record Shape(int rows, boolean needy) {}

    private final Connection connection;
    private final Map<Shape, PreparedStatement> prepared = new HashMap<>();

    BatchInsert(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes all rows or none.
     *
     * @param head where the log must still end
     * @param needs what must stand; null where that was checked before
     * @return whether they were written
     */
    boolean write(Head head, Instant appendedAt, List<StoredEvent> rows, @Nullable Needs needs)
            throws SQLException {
        boolean needy = needs != null && !needs.isEmpty();
        var statement = statement(new Shape(BatchSql.shape(rows.size()), needy));
        statement.setLong(1, head.position());
        statement.setObject(2, appendedAt.atOffset(ZoneOffset.UTC));
        int next =
                rows.size() <= BatchSql.MOST_VALUES
                        ? RowBinder.bindValues(statement, 3, rows)
                        : RowBinder.bindArrays(statement, 3, rows);
        if (needs != null && needy) {
            next = bindNeeds(statement, next, needs);
        }
        long last = rows.getLast().position();
        statement.setString(next++, Long.toString(last));
        statement.setLong(next, last);
        return written(statement) == rows.size();
    }

    private PreparedStatement statement(Shape shape) throws SQLException {
        var known = prepared.get(shape);
        if (known == null) {
            known = connection.prepareStatement(BatchSql.append(shape.rows, shape.needy));
            prepared.put(shape, known);
        }
        return known;
    }

    private static int written(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        int written = statement.getUpdateCount();
        while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
            // the announcement's result says nothing new
        }
        return written;
    }

    private static int bindNeeds(PreparedStatement statement, int first, Needs needs)
            throws SQLException {
        var streams = needs.streams();
        int next = SqlArrays.bindThings(statement, first, streams, Needs.Predecessor::thing);
        var versions = streams.stream().map(stream -> (int) stream.version());
        SqlArrays.bind(statement, next++, "int4", versions.toArray(Integer[]::new));
        next = SqlArrays.bindThings(statement, next, needs.things, Function.identity());
        var records = needs.records;
        SqlArrays.bindTexts(
                statement, next++, records, reference -> reference.negotiation().value());
        SqlArrays.bindTexts(statement, next++, records, reference -> reference.record().value());
        return next;
    }
}
