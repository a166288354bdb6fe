package parley.eventstore.append;

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
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogHead;
import parley.eventstore.read.LogTables;

/** Sends a batch's lock, insert and notification in one round trip. */
final class BatchInsert {
    private final Connection connection;
    private final LogTables tables;
    private final Map<BatchSql.Shape, PreparedStatement> prepared = new HashMap<>();

    BatchInsert(Connection connection, LogTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Writes all rows or none.
     *
     * @param head the head that the log must still have
     * @param preconditions what must already be in the log; null if that was checked before
     * @return whether they were written
     */
    boolean write(
            LogHead head,
            Instant appendedAt,
            List<StoredEvent> rows,
            @Nullable BatchPreconditions preconditions)
            throws SQLException {
        var shape = BatchSql.Shape.of(rows.size(), preconditions);
        var statement = statement(shape);
        statement.setLong(1, head.position());
        statement.setObject(2, appendedAt.atOffset(ZoneOffset.UTC));
        int next =
                rows.size() <= BatchSql.MOST_VALUES
                        ? RowBinder.bindValues(statement, 3, rows)
                        : RowBinder.bindArrays(statement, 3, rows);
        if (preconditions != null) {
            bindPreconditions(statement, next, shape, preconditions);
        }
        return writtenRows(statement) == rows.size();
    }

    private PreparedStatement statement(BatchSql.Shape shape) throws SQLException {
        var statement = prepared.get(shape);
        if (statement == null) {
            statement = connection.prepareStatement(BatchSql.append(shape, tables));
            prepared.put(shape, statement);
        }
        return statement;
    }

    /** The first result is the lock's and is empty. */
    private static int writtenRows(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        try (var result = statement.getResultSet()) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static void bindPreconditions(
            PreparedStatement statement,
            int first,
            BatchSql.Shape shape,
            BatchPreconditions preconditions)
            throws SQLException {
        int next = first;
        if (shape.streams()) {
            var streams = preconditions.streams();
            next =
                    SqlArrays.bindThings(
                            statement, next, streams, BatchPreconditions.Predecessor::thing);
            var versions = streams.stream().map(stream -> (int) stream.version());
            SqlArrays.bind(statement, next++, "int4", versions.toArray(Integer[]::new));
        }
        if (shape.things()) {
            next = SqlArrays.bindThings(statement, next, preconditions.things, Function.identity());
        }
        if (shape.records()) {
            SqlArrays.bindRecords(statement, next, preconditions.records);
        }
    }
}
