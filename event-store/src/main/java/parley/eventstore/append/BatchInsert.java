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

/** Sends a batch's lock, insert and announcement in one round trip, over one connection. */
final class BatchInsert {
    private final Connection connection;
    private final Map<BatchSql.Shape, PreparedStatement> prepared = new HashMap<>();

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
    boolean write(
            LogHead head,
            Instant appendedAt,
            List<StoredEvent> rows,
            @Nullable BatchPreconditions needs)
            throws SQLException {
        var shape = BatchSql.Shape.of(rows.size(), needs);
        var statement = statement(shape);
        statement.setLong(1, head.position());
        statement.setObject(2, appendedAt.atOffset(ZoneOffset.UTC));
        int next =
                rows.size() <= BatchSql.MOST_VALUES
                        ? RowBinder.bindValues(statement, 3, rows)
                        : RowBinder.bindArrays(statement, 3, rows);
        if (needs != null) {
            bindNeeds(statement, next, shape, needs);
        }
        return written(statement) == rows.size();
    }

    private PreparedStatement statement(BatchSql.Shape shape) throws SQLException {
        var known = prepared.get(shape);
        if (known == null) {
            known = connection.prepareStatement(BatchSql.append(shape));
            prepared.put(shape, known);
        }
        return known;
    }

    /** The lock answers first, and says nothing. */
    private static int written(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        try (var written = statement.getResultSet()) {
            return written.next() ? written.getInt(1) : 0;
        }
    }

    private static void bindNeeds(
            PreparedStatement statement, int first, BatchSql.Shape shape, BatchPreconditions needs)
            throws SQLException {
        int next = first;
        if (shape.streams()) {
            var streams = needs.streams();
            next =
                    SqlArrays.bindThings(
                            statement, next, streams, BatchPreconditions.Predecessor::thing);
            var versions = streams.stream().map(stream -> (int) stream.version());
            SqlArrays.bind(statement, next++, "int4", versions.toArray(Integer[]::new));
        }
        if (shape.things()) {
            next = SqlArrays.bindThings(statement, next, needs.things, Function.identity());
        }
        if (shape.records()) {
            var records = needs.records;
            SqlArrays.bindTexts(statement, next++, records, named -> named.negotiation().value());
            SqlArrays.bindTexts(statement, next, records, named -> named.record().value());
        }
    }
}
