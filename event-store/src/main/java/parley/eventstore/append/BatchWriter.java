package parley.eventstore.append;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.eventstore.AppendRejected.Unstorable;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;

/** Keeps a connection for appending, and knows what to do with a batch when it fails. */
final class BatchWriter implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final DataSource database;
    private final InstantSource clock;
    private final LogLimits limits;
    private @Nullable AppendSession session;

    BatchWriter(DataSource database, InstantSource clock, LogLimits limits) {
        this.database = database;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Answers everyone of the batch.
     *
     * @throws parley.eventstore.LogUnavailable if those who were not answered yet can't be
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
        var reached = reach();
        try {
            reached.write(batch);
        } catch (SQLException e) {
            handle(batch, e);
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private AppendSession reach() {
        try {
            return session();
        } catch (SQLException e) {
            throw new LogUnavailable("the database can't be reached; nothing was stored", e);
        }
    }

    private AppendSession session() throws SQLException {
        if (session == null) {
            session = AppendSession.open(database, clock, limits);
        }
        return session;
    }

    private void handle(List<PendingAppend> batch, SQLException e) {
        switch (SqlFailure.of(e)) {
            case LOST -> recover(batch, e);
            case VALUES, CONFLICT -> writeOneByOne(batch, e);
            case PASSING ->
                    throw new LogUnavailable(
                            "the database accepted no records; nothing was stored", e);
        }
    }

    /** So that a record that can't be written, for whatever reason, harms no other. */
    private void writeOneByOne(List<PendingAppend> batch, Exception e) {
        if (batch.size() == 1) {
            var entry = batch.getFirst();
            entry.fail(refusal(entry.append.record(), e));
        } else {
            batch.forEach(entry -> write(List.of(entry)));
        }
    }

    private static RuntimeException refusal(RecordId record, Exception e) {
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
     * The connection was lost while the batch was on its way. Under the lock, which the lost
     * transaction either never had or has given back, it shows what was stored; the rest is stored
     * now.
     */
    private void recover(List<PendingAppend> batch, SQLException lost) {
        long end = System.nanoTime() + limits.recovery().toNanos();
        do {
            close();
            try {
                session().writeChecked(batch);
                return;
            } catch (SQLException e) {
                if (blamesTheBatch(e)) {
                    writeOneByOne(batch, e);
                    return;
                }
                lost.addSuppressed(e);
                pause();
            }
        } while (System.nanoTime() - end < 0);
        throw new LogUnavailable(
                "the database connection was lost; it is not known whether the record was stored",
                lost);
    }

    private static boolean blamesTheBatch(SQLException e) {
        return switch (SqlFailure.of(e)) {
            case VALUES, CONFLICT -> true;
            case LOST, PASSING -> false;
        };
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
