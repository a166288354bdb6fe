package parley.eventstore.read;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import parley.eventstore.LogLimits;

/** Makes pools of connections for reading the log. */
public final class ReaderPool {
    /**
     * Reads are by key, always. A plan made while the log was small would scan it, and be kept
     * while the log grows, until the next ANALYZE; so scanning is off. And no plan is made twice:
     * for an array of keys, the server would plan each time anew, which costs more than to read.
     */
    private static final String SESSION =
            """
            set enable_seqscan = off;
            set plan_cache_mode = force_generic_plan;
            set default_transaction_read_only = on;
            set statement_timeout = \
            """;

    private ReaderPool() {}

    /**
     * A pool that opens its connections when they are asked for. A few (4 to 8) serve more readers
     * than many do.
     *
     * @param patience how long a reader waits for a connection
     */
    public static HikariDataSource open(DataSource database, int size, Duration patience) {
        return open(database, size, patience, LogLimits.defaults());
    }

    public static HikariDataSource open(
            DataSource database, int size, Duration patience, LogLimits limits) {
        var config = new HikariConfig();
        config.setPoolName("parley-log-readers");
        config.setDataSource(database);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(patience.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SESSION + limits.reading().toMillis());
        return new HikariDataSource(config);
    }
}
