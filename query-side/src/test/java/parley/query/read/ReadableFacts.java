package parley.query.read;

import java.sql.SQLException;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import parley.eventstore.read.LogClock;
import parley.query.LogRows;
import parley.query.asof.AsOfResolver;
import parley.query.projection.BuiltFacts;

/** The facts of a log, and what reads them on one connection. Closes the log too. */
record ReadableFacts(
        LogRows log,
        BuiltFacts facts,
        SingleConnectionDataSource database,
        JdbcClient client,
        ReadSnapshot snapshots)
        implements AutoCloseable {
    /** Builds the facts of all that is in the log. */
    static ReadableFacts of(LogRows log) throws SQLException {
        var facts = BuiltFacts.anew(log.owner(), log.readers(), "facts");
        facts.follow();
        var connection = log.owner().getConnection();
        connection.createStatement().execute("set search_path to facts");
        var database = new SingleConnectionDataSource(connection, true);
        var client = JdbcClient.create(database);
        var snapshots =
                new ReadSnapshot(
                        new TransactionTemplate(new JdbcTransactionManager(database)),
                        client,
                        new AsOfResolver(client, new LogClock(InstantSource.system())));
        return new ReadableFacts(log, facts, database, client, snapshots);
    }

    /** Brings the facts up to date with the log. */
    void follow() {
        facts.follow();
    }

    @Override
    public void close() throws SQLException {
        facts.close();
        database.destroy();
        log.close();
    }
}
