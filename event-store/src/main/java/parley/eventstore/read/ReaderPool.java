package parley.eventstore.read;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import parley.eventstore.LogLimits;

/** Opens connection pools for reading the log. */
public final class ReaderPool {
    /**
     * All reads are by key. A plan made while the log is small would scan it, and be kept until the
     * next ANALYZE while the log grows; so scans are off. Generic plans are forced because planning
     * an array of keys anew each time costs more than reading.
     */
    private static final String PLANS =
            """
            set enable_seqscan = off;
            set plan_cache_mode = force_generic_plan;
            """;

    private static final String READ_ONLY = "set default_transaction_read_only = on;";
    private static final String TIMEOUT = "set statement_timeout = ";

    /** As the appender has them: joins of few rows with tables that have no statistics. */
    private static final String JOINS = "set enable_hashjoin = off; set enable_mergejoin = off;";

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private ReaderPool() {}

    /**
     * Opens a pool that connects on demand. A few connections (4 to 8) serve more readers than many
     * do.
     *
     * @param connectionTimeout how long a reader waits for a connection
     */
    public static HikariDataSource open(DataSource database, int size, Duration connectionTimeout) {
        return open(database, size, connectionTimeout, LogLimits.defaults());
    }

    /** Opens one with a name of its own, by which metrics tell it from others in the process. */
    public static HikariDataSource open(
            String name, DataSource database, int size, Duration connectionTimeout) {
        return open(name, database, size, connectionTimeout, LogLimits.defaults());
    }

    public static HikariDataSource open(
            DataSource database, int size, Duration connectionTimeout, LogLimits limits) {
        return open("parley-log-readers", database, size, connectionTimeout, limits);
    }

    /**
     * Opens a pool of a single connection, which is never replaced by another while it lasts: what
     * is temporary in its session stays. It may write.
     */
    public static HikariDataSource ofOne(DataSource database, LogLimits limits) {
        var config = config("parley-trial", database, 1, TO_CONNECT);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setConnectionInitSql(PLANS + JOINS + TIMEOUT + limits.reading().toMillis());
        return new HikariDataSource(config);
    }

    private static HikariDataSource open(
            String name,
            DataSource database,
            int size,
            Duration connectionTimeout,
            LogLimits limits) {
        var config = config(name, database, size, connectionTimeout);
        config.setConnectionInitSql(PLANS + READ_ONLY + TIMEOUT + limits.reading().toMillis());
        return new HikariDataSource(config);
    }

    private static HikariConfig config(
            String name, DataSource database, int size, Duration connectionTimeout) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(database);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(connectionTimeout.toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
