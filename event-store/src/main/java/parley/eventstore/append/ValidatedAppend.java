package parley.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import parley.eventstore.AppendRejected;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogHead;
import parley.eventstore.read.LogHeadQuery;

/**
 * Appends a batch the careful way: takes the lock, asks for all that the batch touches, judges each
 * record as if those before it were stored, and writes those that can be.
 */
final class ValidatedAppend {
    private static final String RETRACT =
            """
            insert into log.retraction (position, root, negotiation, kind, thing, founding)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final InstantSource clock;
    private final BatchInsert insert;
    private final BatchViewQuery standing;
    private final PreparedStatement lock;
    private final PreparedStatement retract;

    ValidatedAppend(Connection connection, InstantSource clock, BatchInsert insert)
            throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.insert = insert;
        this.standing = new BatchViewQuery(connection);
        this.lock = connection.prepareStatement(BatchSql.LOCK + ";" + LogHeadQuery.SELECT);
        this.retract = connection.prepareStatement(RETRACT);
    }

    /** What is to be told once the transaction has committed, and where the log ends then. */
    record Outcome(List<Runnable> answers, LogHead found, LogHead left) {}

    /** All or nothing of it is stored when this returns or throws; nobody was answered yet. */
    Outcome write(List<PendingAppend> batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var outcome = new Transaction(lockedHead()).write(batch);
            connection.commit();
            return outcome;
        } catch (SQLException | RuntimeException | Error e) {
            // An error too: to switch autocommit on would commit what is half done.
            rollback(e);
            throw e;
        } finally {
            restoreAutoCommit();
        }
    }

    private LogHead lockedHead() throws SQLException {
        lock.execute();
        lock.getMoreResults();
        return LogHeadQuery.read(lock.getResultSet());
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
        private final LogHead found;
        private final Instant appendedAt;
        private final List<StoredEvent> rows = new ArrayList<>();
        private final List<Runnable> answers = new ArrayList<>();

        Transaction(LogHead found) {
            this.found = found;
            this.appendedAt = found.next(clock.instant());
        }

        Outcome write(List<PendingAppend> batch) throws SQLException {
            var known = standing.query(batch);
            var judge = new AppendValidator(known, appendedAt);
            for (var entry : batch) {
                decide(entry, judge, known);
            }
            if (rows.isEmpty()) {
                return new Outcome(answers, found, found);
            }
            if (!insert.write(found, appendedAt, rows, null)) {
                throw new IllegalStateException("the log moved on while this node held its lock");
            }
            return new Outcome(answers, found, found.after(rows.size(), appendedAt));
        }

        private void decide(PendingAppend entry, AppendValidator judge, BatchView known)
                throws SQLException {
            try {
                // First, also where it has been outrun: it may have been stored before the
                // connection was lost.
                var repeated = judge.repeated(entry);
                if (repeated == null) {
                    judge.check(entry);
                    accept(entry, known);
                } else {
                    answers.add(() -> entry.answer.complete(repeated));
                }
            } catch (AppendRejected | PredecessorFailed refused) {
                entry.breakOff();
                answers.add(() -> entry.fail(refused));
            }
        }

        private void accept(PendingAppend entry, BatchView known) throws SQLException {
            long first = found.position() + rows.size() + 1;
            var stored = entry.stored(first, appendedAt);
            rows.addAll(entry.rows(first, appendedAt));
            known.accept(entry, stored);
            retract(entry, stored.lastPosition());
            answers.add(() -> entry.answer.complete(stored));
        }

        private void retract(PendingAppend entry, long position) throws SQLException {
            var retraction = entry.append.retraction();
            if (retraction != null) {
                var thing = entry.append.thing();
                retract.setLong(1, position);
                retract.setString(2, retraction.root().value());
                retract.setString(3, thing.negotiation().value());
                retract.setString(4, thing.kind().word());
                retract.setString(5, thing.id());
                retract.setBoolean(6, retraction.foundsThing());
                retract.executeUpdate();
            }
        }
    }
}
