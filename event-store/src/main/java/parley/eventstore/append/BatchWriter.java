package parley.eventstore.append;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.eventstore.AppendRejected.Unstorable;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;

/** Writes batches over one kept connection, and recovers from failures. */
final class BatchWriter implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final BatchSession.Opener sessions;
    private final LogLimits limits;
    private @Nullable BatchSession session;
    private volatile boolean full;

    BatchWriter(BatchSession.Opener sessions, LogLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    /**
     * Writes a batch and completes the future of each append.
     *
     * @throws parley.eventstore.LogUnavailable if the log can't be used; some futures may be
     *     incomplete then
     */
    void write(List<PendingAppend> batch) {
        try {
            writeOrRecover(batch);
        } catch (LogUnavailable | Error e) {
            close();
            throw e;
        } catch (RuntimeException e) {
            close();
            writeOneByOne(batch, e);
        }
    }

    private void writeOrRecover(List<PendingAppend> batch) {
        var session = openSession();
        try {
            session.write(batch);
            full = false;
        } catch (SQLException e) {
            handle(batch, e);
        }
    }

    /**
     * Returns whether the database's disk has room: it is tried out only where the last batch found
     * none.
     *
     * @param database opens a connection of its own
     */
    boolean hasRoom(DataSource database) {
        if (full && DiskRoom.isIn(database)) {
            full = false;
        }
        return !full;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private BatchSession openSession() {
        try {
            return session();
        } catch (SQLException e) {
            throw new LogUnavailable("the database can't be reached; nothing was stored", e);
        }
    }

    private BatchSession session() throws SQLException {
        if (session == null) {
            session = sessions.open();
        }
        return session;
    }

    private void handle(List<PendingAppend> batch, SQLException e) {
        switch (SqlFailure.of(e)) {
            case LOST -> recover(batch, e);
            case VALUES, CONFLICT -> writeOneByOne(batch, e);
            case FULL -> {
                full = true;
                throw LogUnavailable.diskFull(e);
            }
            case TRANSIENT ->
                    throw new LogUnavailable(
                            "the database accepted no records; nothing was stored", e);
        }
    }

    /** Isolates a record that can't be written, so that the others of its batch are stored. */
    private void writeOneByOne(List<PendingAppend> batch, Exception e) {
        if (batch.size() == 1) {
            var entry = batch.getFirst();
            entry.fail(failure(entry.append.record(), e));
        } else {
            batch.forEach(entry -> write(List.of(entry)));
        }
    }

    private static RuntimeException failure(RecordId record, Exception e) {
        return switch (e) {
            case SQLException sql when SqlFailure.of(sql) == SqlFailure.VALUES ->
                    new Unstorable(record, SqlFailure.reason(sql));
            case RuntimeException known -> known;
            default ->
                    new IllegalStateException(
                            "under its lock, the log first treated the record %s as new, and then did not"
                                    .formatted(record),
                            e);
        };
    }

    /**
     * Recovers from a connection lost during a batch. Under the lock, which the lost transaction no
     * longer holds, it finds out what was stored, and stores the rest.
     */
    private void recover(List<PendingAppend> batch, SQLException lost) {
        long end = System.nanoTime() + limits.recovery().toNanos();
        do {
            close();
            try {
                session().writeValidated(batch);
                return;
            } catch (SQLException e) {
                if (isCausedByBatch(e)) {
                    writeOneByOne(batch, e);
                    return;
                }
                lost.addSuppressed(e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } while (System.nanoTime() - end < 0);
        throw new LogUnavailable(
                "the database connection was lost; it is not known whether the record was stored",
                lost);
    }

    private static boolean isCausedByBatch(SQLException e) {
        return switch (SqlFailure.of(e)) {
            case VALUES, CONFLICT -> true;
            case LOST, FULL, TRANSIENT -> false;
        };
    }
}
