package parley.query.oracle.conformance;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import parley.eventstore.LogMigration;
import parley.eventstore.TestPostgres;
import parley.eventstore.read.ReaderPool;
import parley.query.oracle.Answers;
import parley.query.oracle.Comparison;
import parley.query.oracle.History;
import parley.query.projection.BuiltFacts;

@Tag("slow")
@Timeout(600)
class ConformanceInPostgresTest {
    /** Empties the log before each history, which Parley itself never does. */
    private static final String EMPTY =
            """
            alter table log.event disable trigger append_only;
            alter table log.standing disable trigger append_only;
            truncate log.event, log.standing;
            alter table log.event enable always trigger append_only;
            alter table log.standing enable always trigger append_only\
            """;

    private static final DataSource DATABASE = TestPostgres.freshDatabase();
    private static final HikariDataSource READERS =
            ReaderPool.open(DATABASE, 4, Duration.ofSeconds(30));
    private static final JdbcClient CLIENT = client();

    @BeforeAll
    static void migrate() {
        LogMigration.migrate(DATABASE);
    }

    @AfterAll
    static void close() {
        READERS.close();
    }

    @Test
    void the_facts_in_the_database_say_what_the_oracle_says_of_300_histories() {
        Comparison.run(2_000_000, 300, ConformanceInPostgresTest::record).assertShares();
    }

    /** Records a history, while the facts follow in pages of random size. */
    private static Answers record(History history) {
        var random = new Random(history.seed());
        try {
            CLIENT.sql(EMPTY).update();
            try (var recorder = new HistoryRecorder(DATABASE, READERS, history);
                    var facts = BuiltFacts.anew(DATABASE, READERS, "facts")) {
                recorder.write(() -> {
                    if (random.nextInt(3) == 0) {
                        facts.follow();
                    }
                });
                facts.follow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new StoredFacts(CLIENT, history);
    }

    private static JdbcClient client() {
        try {
            var connection = DATABASE.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("set search_path to facts; set enable_seqscan = off");
            }
            return JdbcClient.create(new SingleConnectionDataSource(connection, true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
