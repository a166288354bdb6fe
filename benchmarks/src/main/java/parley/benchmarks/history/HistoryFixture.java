package parley.benchmarks.history;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.TestServer;
import parley.benchmarks.program.ProgramUnderTest;
import parley.eventstore.LogLimits;
import parley.eventstore.append.EventLog;
import parley.eventstore.read.ReaderPool;
import parley.eventstore.read.Tail;
import parley.json.EventJson;
import parley.query.projection.FactsProjection;
import parley.query.projection.PositionAwaiter;

/** A database of its own with the log open, for preparing measurements. */
public final class HistoryFixture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_BUILD = Duration.ofMinutes(20);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TestServer server;
    private final HikariDataSource readers;
    private final EventLog log;

    private HistoryFixture(TestServer server) {
        this.server = server;
        this.readers = ReaderPool.open(server.query(), 4, PATIENCE);
        this.log =
                new EventLog(
                        server.command(),
                        readers,
                        new EventJson(),
                        InstantSource.system(),
                        LogLimits.defaults());
    }

    public static HistoryFixture open(Path data) throws InterruptedException {
        return new HistoryFixture(TestServer.start(data));
    }

    /** Prepares the state after the program's first start, with the Geneva dossier. */
    public static HistoryFixture afterFirstStart(BenchmarkOptions setting, Path data)
            throws IOException, InterruptedException {
        try (var program = ProgramUnderTest.start(setting, data)) {
            program.awaitWords("Ready at ");
        }
        return open(data);
    }

    public TestServer server() {
        return server;
    }

    public EventLog log() {
        return log;
    }

    public HikariDataSource readers() {
        return readers;
    }

    /**
     * Projects the whole log into facts, as the program does.
     *
     * @return the seconds that it took
     */
    public double catchUp() {
        long head = log.reader().head();
        var reached = new PositionAwaiter(readers);
        try (var tail = new Tail(server.query(), POLL);
                var facts =
                        new FactsProjection(
                                server.query(), readers, tail, reached, InstantSource.system())) {
            long begun = System.nanoTime();
            facts.start();
            if (!reached.await(head, LONGEST_BUILD)) {
                throw new IllegalStateException("The facts did not catch up in " + LONGEST_BUILD);
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** Drops all facts, so that the next {@link #catchUp} builds them from nothing. */
    public void dropFacts() throws SQLException {
        try (var connection = server.query().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists facts cascade");
        }
    }

    @Override
    public void close() {
        log.close();
        readers.close();
        server.close();
    }
}
