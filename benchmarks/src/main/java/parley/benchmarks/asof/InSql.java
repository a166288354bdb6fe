package parley.benchmarks.asof;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.fact.Facet;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;

/** Queries the facts as query-side does, without HTTP. */
final class InSql implements AutoCloseable {
    private final HikariDataSource pool;
    private final Facts facts;

    InSql(DataSource query) {
        var config = new HikariConfig();
        config.setDataSource(query);
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql("set enable_seqscan = off");
        pool = new HikariDataSource(config);
        facts = new Facts(JdbcClient.create(pool));
    }

    void query(Subject subject, Ratio pair) {
        var status = new Facet(subject.history().issue(), "status");
        var _ = facts.of(status, new AsOf(pair.atMicros(), pair.position())).orElseThrow();
    }

    @Override
    public void close() {
        pool.close();
    }
}
