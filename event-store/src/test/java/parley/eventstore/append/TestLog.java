package parley.eventstore.append;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import parley.eventstore.AppendResult;
import parley.eventstore.LogLimits;
import parley.eventstore.LogMigration;
import parley.eventstore.TestPostgres;
import parley.eventstore.read.LogReader;
import parley.eventstore.read.ReaderPool;
import parley.json.EventJson;

/** A log in a database of its own, with helpers for tests. */
public final class TestLog implements AutoCloseable {
    static final Instant MONDAY = Instant.parse("2026-02-16T10:00:00Z");

    public final DataSource database;
    private final HikariDataSource readers;
    final EventLog log;
    public final LogReader reader;

    public TestLog() {
        this(InstantSource.system(), LogLimits.defaults());
    }

    TestLog(InstantSource clock, LogLimits limits) {
        this(TestPostgres.freshDatabase(), clock, limits);
    }

    TestLog(DataSource database, InstantSource clock, LogLimits limits) {
        this.database = database;
        LogMigration.migrate(database);
        this.readers = ReaderPool.open(database, 4, Duration.ofSeconds(30));
        this.log = open(clock, limits);
        this.reader = log.reader();
    }

    /** Opens the same log as another process would. */
    EventLog open(InstantSource clock, LogLimits limits) {
        return new EventLog(database, readers, new EventJson(), clock, limits);
    }

    public AppendResult append(AppendBuilder append) {
        return log.appendAndWait(append.build());
    }

    /** Sends appends as one batch: they queue behind a first one that waits for the lock. */
    List<CompletableFuture<AppendResult>> appendTogether(AppendBuilder... appends)
            throws SQLException {
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        try (var holder = holdLock()) {
            var _ =
                    log.append(
                            AppendBuilder.founding("ahead-of-" + appends[0].build().record())
                                    .build());
            awaitLockWaiters(1);
            for (var append : appends) {
                answers.add(log.append(append.build()));
            }
            holder.rollback();
        }
        answers.forEach(answer -> answer.exceptionally(_ -> null).join());
        return answers;
    }

    /** Holds the appenders' lock until the connection's transaction ends. */
    Connection holdLock() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(BatchSql.LOCK);
        }
        return connection;
    }

    void awaitLockWaiters(int count) {
        var waiting =
                """
                select count(*) from pg_locks where locktype = 'advisory' and not granted
                   and database = (select oid from pg_database where datname = current_database())
                """;
        await(() -> number(waiting) == count);
    }

    public long number(String sql) {
        try (var connection = readers.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Appends a record about a kind of thing that only a newer version of Parley knows. */
    public void appendOfUnknownKind(String record) throws SQLException {
        execute(
                """
                insert into log.event
                select position + 1, appended_at + interval '1 microsecond',
                       recorded_at + interval '1 microsecond', 0, 1, 0, gen_random_uuid(), false,
                       payload_salt, metadata_salt, hash, negotiation, 'treaty', '%1$s', '%1$s', 'treaty-signed', recorder,
                       null, null, null, metadata, payload
                  from log.event order by position desc limit 1
                """
                        .formatted(record));
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for 30 s in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Returns why an append was not stored. */
    static Throwable refusal(CompletableFuture<AppendResult> answer) {
        try {
            throw new AssertionError("was stored: " + answer.join());
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    @Override
    public void close() {
        log.close();
        readers.close();
    }
}
