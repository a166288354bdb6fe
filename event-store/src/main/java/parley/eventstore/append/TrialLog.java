package parley.eventstore.append;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.LogTables;
import parley.eventstore.read.ReaderPool;
import parley.json.EventJson;

/**
 * The log as it was at a position, to which one caller appends by way of trial: by the same code
 * and to the same results as to the log itself, but into temporary tables of a session that may
 * write nothing else. Nobody else sees them, nobody waits for them, and they are gone once it is
 * closed. It holds no transaction open, since what the log holds up to a position never changes.
 */
public final class TrialLog implements AutoCloseable {
    private static final String HEAD = "select coalesce(max(position), 0) from log.event";

    private static final String TABLES =
            """
            create temporary table added_event (like log.event including indexes);
            create temporary table added_standing (like log.standing including indexes);
            create temporary table output (part bigint primary key, content bytea not null);
            """;

    private static String views(long position) {
        return """
        create temporary view event as
            select * from log.event where position <= %1$d
            union all select * from pg_temp.added_event;
        create temporary view standing as
            select * from log.standing where position <= %1$d
            union all select * from pg_temp.added_standing;
        set default_transaction_read_only = on
        """
                .formatted(position);
    }

    private final HikariDataSource connections;
    private final long position;
    private final TrialSession session;
    private final TrialOutput output;
    private final EventLog log;

    private TrialLog(
            HikariDataSource connections,
            long position,
            EventJson json,
            LogClock clock,
            LogLimits limits) {
        this.connections = connections;
        this.position = position;
        this.session = new TrialSession(connections, clock);
        this.output = new TrialOutput(connections);
        this.log =
                new EventLog(
                        connections,
                        new LogReader(connections, limits, LogTables.TRIAL),
                        json,
                        clock,
                        limits,
                        AppendListener.NONE,
                        () -> session);
    }

    static TrialLog begin(DataSource database, EventJson json, LogClock clock, LogLimits limits) {
        var connections = ReaderPool.ofOne(database, limits);
        try {
            return new TrialLog(connections, createTables(connections), json, clock, limits);
        } catch (SQLException e) {
            connections.close();
            throw new LogUnavailable("a trial could not begin", e);
        }
    }

    /** Returns the last position that can be seen. */
    private static long createTables(DataSource session) throws SQLException {
        try (var connection = session.getConnection();
                var statement = connection.createStatement()) {
            long head;
            try (var rows = statement.executeQuery(HEAD)) {
                rows.next();
                head = rows.getLong(1);
            }
            statement.execute(TABLES + views(head));
            return head;
        }
    }

    /** Returns the log as it is by trial. */
    public EventLog log() {
        return log;
    }

    /** Returns the position of the log on which the trial began. */
    public long position() {
        return position;
    }

    /** Returns where the caller may lay down what is to be read once the trial is over. */
    public TrialOutput output() {
        return output;
    }

    /** Returns about how many bytes lie in temporary tables; from any thread. */
    public long bytes() {
        return session.bytes() + output.bytes();
    }

    /** Ends the session, and with it drops its tables. */
    @Override
    public void close() {
        log.close();
        connections.close();
    }
}
