package parley.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import parley.command.axon.CommandGateway;
import parley.eventstore.LogLimits;
import parley.eventstore.append.EventLog;
import parley.eventstore.read.ReaderPool;
import parley.json.EventJson;

/** Command-side as it is wired in the program, without its HTTP API. */
public record CommandSender(EventLog log, CommandGateway commands, HikariDataSource readers)
        implements AutoCloseable {
    private static final int READERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Opens it with empty caches: whatever a decision needs is read first. */
    public static CommandSender open(DataSource database) {
        var readers = ReaderPool.open(database, READERS, PATIENCE);
        var log =
                new EventLog(
                        database,
                        readers,
                        new EventJson(),
                        InstantSource.system(),
                        LogLimits.defaults());
        return new CommandSender(log, new CommandGateway(log, new EventJson()), readers);
    }

    @Override
    public void close() {
        log.close();
        readers.close();
    }
}
