package parley.eventstore.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogHead;
import parley.eventstore.read.LogTables;

/** A connection for appending that caches the log's head. */
final class AppendSession implements BatchSession {
    /** An acknowledged record must survive a crash, whatever the database's default is. */
    private static final String DURABLE =
            """
            select set_config('synchronous_commit', 'on', false)
             where current_setting('synchronous_commit') = 'off'
            """;

    private final Connection connection;
    private final LogClock clock;
    private final BatchInsert insert;
    private final ValidatedAppend validated;
    private LogHead head = LogHead.EMPTY;

    /**
     * Whether no other process appended since the previous batch, so {@link #head} is likely valid.
     */
    private boolean soleWriter;

    private AppendSession(Connection connection, LogClock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.insert = new BatchInsert(connection, LogTables.LOG);
        this.validated = new ValidatedAppend(connection, clock, insert, LogTables.LOG);
    }

    static AppendSession open(DataSource database, LogClock clock, LogLimits limits)
            throws SQLException {
        // A hanging server accepts the connection and then sends nothing.
        database.setLoginTimeout((int) Math.max(1, limits.statement().toSeconds()));
        var connection = database.getConnection();
        try {
            configure(connection, limits);
            return new AppendSession(connection, clock);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void write(List<PendingAppend> batch) throws SQLException {
        if (!soleWriter || !batch.stream().allMatch(PendingAppend::isPlain) || !tryWrite(batch)) {
            writeValidated(batch);
        }
    }

    @Override
    public void writeValidated(List<PendingAppend> batch) throws SQLException {
        var outcome = validated.write(batch);
        soleWriter = head.equals(outcome.before());
        head = outcome.after();
        outcome.completions().forEach(Runnable::run);
    }

    /**
     * Tries to append the whole batch in one round trip, assuming that the cached head is current
     * and no record has to be rejected; otherwise nothing is written.
     */
    private boolean tryWrite(List<PendingAppend> batch) throws SQLException {
        var appendedAt = clock.next(head);
        var rows = new ArrayList<StoredEvent>(batch.size());
        var stored = new ArrayList<AppendResult>(batch.size());
        for (var entry : batch) {
            long first = head.position() + rows.size() + 1;
            rows.addAll(entry.rows(first, appendedAt));
            stored.add(entry.stored(first, appendedAt));
        }
        if (!inserted(batch, rows)) {
            return false;
        }
        head = head.after(rows.size(), appendedAt);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer.complete(stored.get(i));
        }
        return true;
    }

    private boolean inserted(List<PendingAppend> batch, List<StoredEvent> rows)
            throws SQLException {
        try {
            return insert.write(
                    head, rows.getFirst().appendedAt(), rows, BatchPreconditions.of(batch));
        } catch (SQLException e) {
            if (SqlFailure.of(e) == SqlFailure.CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Sets timeouts so that the database ends whatever hangs, on either side, and rules out plans
     * that were made for a small table and kept while it grows.
     */
    private static void configure(Connection connection, LogLimits limits) throws SQLException {
        connection.setAutoCommit(true);
        var networkTimeout = limits.transaction().plus(limits.statement());
        connection.setNetworkTimeout(Runnable::run, (int) networkTimeout.toMillis());
        var settings =
                Map.of(
                        "lock_timeout",
                        milliseconds(limits.lock()),
                        "statement_timeout",
                        milliseconds(limits.statement()),
                        "transaction_timeout",
                        milliseconds(limits.transaction()),
                        "idle_in_transaction_session_timeout",
                        milliseconds(limits.statement()),
                        "plan_cache_mode",
                        "force_generic_plan",
                        "enable_seqscan",
                        "off",
                        "enable_hashjoin",
                        "off",
                        "enable_mergejoin",
                        "off");
        try (var statement = connection.createStatement()) {
            statement.execute(DURABLE);
        }
        try (var set = connection.prepareStatement("select set_config(?, ?, false)")) {
            for (var setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The connection is gone either way, and its transaction with it.
        }
    }
}
