package parley.eventstore.append;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredEvent;

/** Binds rows to a statement of {@link BatchSql}, one by one or as one array per column. */
final class RowBinder {
    private static final List<Column<?>> COLUMNS =
            List.of(
                    new Column<>("int8", Types.BIGINT, Long[]::new, RowBinder::transcribedMicros),
                    new Column<>("int4", Types.INTEGER, Integer[]::new, r -> (int) r.version()),
                    new Column<>("int2", Types.SMALLINT, Short[]::new, r -> (short) r.revision()),
                    new Column<>("int2", Types.SMALLINT, Short[]::new, r -> (short) r.sequence()),
                    new Column<>("uuid", Types.OTHER, UUID[]::new, StoredEvent::eventId),
                    bytes(StoredEvent::payloadSalt),
                    bytes(StoredEvent::metadataSalt),
                    bytes(StoredEvent::hash),
                    text(r -> r.thing().negotiation().value()),
                    text(r -> r.thing().kind().word()),
                    text(r -> r.thing().id()),
                    text(r -> r.record().value()),
                    text(StoredEvent::type),
                    text(StoredEvent::recorder),
                    text(r -> r.root().equals(r.record()) ? null : r.root().value()),
                    text(StoredEvent::correlation),
                    text(StoredEvent::causation),
                    text(StoredEvent::metadata),
                    text(StoredEvent::payload));

    private RowBinder() {}

    /** Binds a parameter per column and row, and returns the next parameter's index. */
    static int bindValues(PreparedStatement statement, int first, List<StoredEvent> rows)
            throws SQLException {
        int index = first;
        for (var row : rows) {
            for (var column : COLUMNS) {
                statement.setObject(index++, column.value.apply(row), column.jdbcType);
            }
        }
        return index;
    }

    /** Binds an array per column, and returns the next parameter's index. */
    static int bindArrays(PreparedStatement statement, int first, List<StoredEvent> rows)
            throws SQLException {
        int index = first;
        for (var column : COLUMNS) {
            SqlArrays.bind(statement, index++, column.type, column.of(rows));
        }
        return index;
    }

    private static @Nullable Long transcribedMicros(StoredEvent row) {
        return row.transcribed()
                ? ChronoUnit.MICROS.between(Instant.EPOCH, row.recordedAt())
                : null;
    }

    private static Column<byte[]> bytes(Function<StoredEvent, byte @Nullable []> value) {
        return new Column<>("bytea", Types.BINARY, byte[][]::new, value);
    }

    private static Column<String> text(Function<StoredEvent, @Nullable String> value) {
        return new Column<>("text", Types.VARCHAR, String[]::new, value);
    }

    private record Column<T>(
            String type,
            int jdbcType,
            IntFunction<@Nullable T[]> array,
            Function<StoredEvent, @Nullable T> value) {
        @Nullable T[] of(List<StoredEvent> rows) {
            var values = array.apply(rows.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(rows.get(i));
            }
            return values;
        }
    }
}
