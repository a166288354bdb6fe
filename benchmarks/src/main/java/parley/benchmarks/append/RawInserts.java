package parley.benchmarks.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import parley.eventstore.StoredEvent;
import parley.eventstore.append.EventIds;

/**
 * The floor: inserts rows like the log's over JDBC into a table with the log's columns, constraints
 * and indexes, one row per transaction and one connection per caller.
 */
final class RawInserts implements Work, AutoCloseable {
    private static final String INSERT =
            "insert into floor.event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?::json, ?::json)";

    private final StoredEvent like;
    private final EventIds ids = new EventIds(InstantSource.system());
    private final AtomicLong position;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    /**
     * Opens the connections.
     *
     * @param after how many rows the table contains
     */
    RawInserts(DataSource database, StoredEvent like, long after, int callers) throws SQLException {
        this.like = like;
        this.position = new AtomicLong(after);
        for (int caller = 0; caller < callers; caller++) {
            var connection = database.getConnection();
            connections.add(connection);
            inserts.add(connection.prepareStatement(INSERT));
        }
    }

    @Override
    public boolean once(int caller) throws SQLException {
        var insert = inserts.get(caller);
        bind(insert, position.incrementAndGet());
        insert.executeUpdate();
        return true;
    }

    private void bind(PreparedStatement insert, long position) throws SQLException {
        var now = InstantSource.system().instant().atOffset(ZoneOffset.UTC);
        insert.setLong(1, position);
        insert.setObject(2, now);
        insert.setObject(3, now);
        insert.setInt(4, (int) like.version());
        insert.setShort(5, (short) like.revision());
        insert.setShort(6, (short) like.sequence());
        insert.setObject(7, ids.next());
        insert.setBoolean(8, like.transcribed());
        insert.setBytes(9, like.payloadSalt());
        insert.setBytes(10, like.metadataSalt());
        insert.setBytes(11, like.hash());
        insert.setString(12, like.thing().negotiation().value());
        insert.setString(13, like.thing().kind().word());
        insert.setString(14, "claim-" + position);
        insert.setString(15, ids.next().toString());
        insert.setString(16, like.type());
        insert.setString(17, like.recorder());
        insert.setString(18, null);
        insert.setString(19, like.correlation());
        insert.setString(20, like.causation());
        insert.setString(21, like.metadata());
        insert.setString(22, like.payload());
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
