package parley.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parley.eventstore.AppendRejected;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogHead;
import parley.eventstore.read.LogTables;

/**
 * Appends a batch under the lock: reads everything that the batch touches, validates each record as
 * if those before it were stored, and writes the valid ones.
 */
final class ValidatedAppend {
    private static final String CHANGE_STANDING =
            """
            insert into log.standing
                   (position, root, negotiation, kind, thing, founding, retracted_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final LogClock clock;
    private final BatchInsert insert;
    private final BatchViewQuery viewQuery;
    private final PreparedStatement lock;
    private final PreparedStatement changeStanding;

    ValidatedAppend(Connection connection, LogClock clock, BatchInsert insert, LogTables tables)
            throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.insert = insert;
        this.viewQuery = new BatchViewQuery(connection, tables);
        this.lock =
                connection.prepareStatement(
                        BatchSql.lock(tables) + ";" + tables.in(LogHead.SELECT));
        this.changeStanding = connection.prepareStatement(tables.in(CHANGE_STANDING));
    }

    /** The futures to complete after the commit, and the log's head before and after the batch. */
    record Outcome(List<Runnable> completions, LogHead before, LogHead after) {}

    /** Writes the batch's valid records, or nothing if it throws; completes no future yet. */
    Outcome write(List<PendingAppend> batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var outcome = new Transaction(lockedHead()).write(batch);
            connection.commit();
            return outcome;
        } catch (SQLException | RuntimeException | Error e) {
            // Errors too: switching autocommit back on would commit a partial batch.
            rollback(e);
            throw e;
        } finally {
            restoreAutoCommit();
        }
    }

    private LogHead lockedHead() throws SQLException {
        lock.execute();
        lock.getMoreResults();
        return LogHead.read(lock.getResultSet());
    }

    private void rollback(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void restoreAutoCommit() throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    private final class Transaction {
        private final LogHead before;
        private final Instant appendedAt;
        private final List<StoredEvent> rows = new ArrayList<>();
        private final List<Runnable> completions = new ArrayList<>();

        Transaction(LogHead before) {
            this.before = before;
            this.appendedAt = clock.next(before);
        }

        Outcome write(List<PendingAppend> batch) throws SQLException {
            var view = viewQuery.query(batch);
            var validator = new AppendValidator(view, appendedAt);
            for (var entry : batch) {
                validate(entry, validator, view);
            }
            if (rows.isEmpty()) {
                return new Outcome(completions, before, before);
            }
            if (!insert.write(before, appendedAt, rows, null)) {
                throw new IllegalStateException("the log moved on while this node held its lock");
            }
            return new Outcome(completions, before, before.after(rows.size(), appendedAt));
        }

        private void validate(PendingAppend entry, AppendValidator validator, BatchView view)
                throws SQLException {
            try {
                // Checked first, even after a failed predecessor: the record may have been //
                // stored before the connection was lost.
                var repeated = validator.repeated(entry);
                if (repeated == null) {
                    validator.check(entry);
                    accept(entry, view);
                } else {
                    completions.add(() -> entry.answer.complete(repeated));
                }
            } catch (AppendRejected | PredecessorFailed rejected) {
                entry.breakOff();
                completions.add(() -> entry.fail(rejected));
            }
        }

        private void accept(PendingAppend entry, BatchView view) throws SQLException {
            long first = before.position() + rows.size() + 1;
            var stored = entry.stored(first, appendedAt);
            rows.addAll(entry.rows(first, appendedAt));
            view.accept(entry, stored);
            changeStanding(entry, stored.lastPosition());
            completions.add(() -> entry.answer.complete(stored));
        }

        private void changeStanding(PendingAppend entry, long position) throws SQLException {
            var change = entry.append.standing();
            if (change != null) {
                var thing = entry.append.thing();
                var by = change.retractedBy();
                changeStanding.setLong(1, position);
                changeStanding.setString(2, change.root().value());
                changeStanding.setString(3, thing.negotiation().value());
                changeStanding.setString(4, thing.kind().word());
                changeStanding.setString(5, thing.id());
                changeStanding.setBoolean(6, change.foundsThing());
                changeStanding.setString(7, by == null ? null : by.value());
                changeStanding.executeUpdate();
            }
        }
    }
}
