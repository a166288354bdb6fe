package parley.eventstore.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogHead;

/** One connection that appends, and what it remembers of the log's end. */
final class AppendSession implements AutoCloseable {
    /** What is acknowledged must not be lost in a crash, whatever the database's own default is. */
    private static final String DURABLE =
            """
            select set_config('synchronous_commit', 'on', false)
             where current_setting('synchronous_commit') = 'off'
            """;

    private final Connection connection;
    private final InstantSource clock;
    private final BatchInsert insert;
    private final ValidatedAppend checked;
    private LogHead head = LogHead.EMPTY;

    /** Nobody else appended since this session last looked, so its {@link #head} is worth a try. */
    private boolean alone;

    private AppendSession(Connection connection, InstantSource clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.insert = new BatchInsert(connection);
        this.checked = new ValidatedAppend(connection, clock, insert);
    }

    static AppendSession open(DataSource database, InstantSource clock, LogLimits limits)
            throws SQLException {
        // A server that hangs lets one connect, and then says nothing.
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

    /** Appends what can be of the batch and answers everyone; if it throws, nobody is answered. */
    void write(List<PendingAppend> batch) throws SQLException {
        if (!alone || !batch.stream().allMatch(PendingAppend::isPlain) || !writeAtOnce(batch)) {
            writeChecked(batch);
        }
    }

    /** As {@link #write}, and knows records of this batch that were stored after all. */
    void writeChecked(List<PendingAppend> batch) throws SQLException {
        var outcome = checked.write(batch);
        alone = head.equals(outcome.found());
        head = outcome.left();
        outcome.answers().forEach(Runnable::run);
    }

    /**
     * Tries to append the whole batch in one round trip, on the assumption that the log still ends
     * where this session left it and that no record has to be refused; if not, nothing is written.
     */
    private boolean writeAtOnce(List<PendingAppend> batch) throws SQLException {
        var appendedAt = head.next(clock.instant());
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
     * The database must end what hangs, whichever side hangs; each statement must see what was
     * committed before the lock was had; and no plan may be made for a small table and kept while
     * it grows.
     */
    private static void configure(Connection connection, LogLimits limits) throws SQLException {
        connection.setAutoCommit(true);
        var patience = limits.transaction().plus(limits.statement());
        connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
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
        try (var durable = connection.createStatement()) {
            durable.execute(DURABLE);
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
            // it is gone either way, and whatever it had begun with it
        }
    }
}
