package parley.eventstore.append;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import parley.eventstore.read.LogClock;
import parley.eventstore.read.LogTables;

/**
 * Writes the batches of a trial, taking turns with its reads on the same connection: temporary
 * tables belong to it alone.
 */
final class TrialSession implements BatchSession {
    private final DataSource connections;
    private final LogClock clock;
    private final AtomicLong bytes = new AtomicLong();

    TrialSession(DataSource connections, LogClock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void write(List<PendingAppend> batch) throws SQLException {
        writeValidated(batch);
    }

    @Override
    public void writeValidated(List<PendingAppend> batch) throws SQLException {
        try (var connection = connections.getConnection()) {
            var insert = new BatchInsert(connection, LogTables.TRIAL);
            new ValidatedAppend(connection, clock, insert, LogTables.TRIAL)
                    .write(batch)
                    .completions()
                    .forEach(Runnable::run);
        }
        bytes.addAndGet(batch.stream().mapToLong(PendingAppend::bytes).sum());
    }

    long bytes() {
        return bytes.get();
    }

    /** The connection ends with the trial. */
    @Override
    public void close() {}
}
