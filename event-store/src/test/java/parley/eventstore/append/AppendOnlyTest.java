package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.eventstore.append.AppendBuilder.changing;
import static parley.eventstore.append.AppendBuilder.founding;

import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import parley.eventstore.LogLimits;
import parley.eventstore.LogMigration;
import parley.eventstore.LogMigration.Right;
import parley.eventstore.read.LogReader;
import parley.json.EventJson;

/** No role can change or remove what is in the log. */
class AppendOnlyTest {
    private static final TestLog LOG = new TestLog();

    @BeforeAll
    static void fill() throws SQLException {
        LOG.append(founding("a").as("a-1"));
        LOG.append(changing("a", 1).retracting("a-1", true));
        for (var role : new String[] {"only_appends", "only_reads"}) {
            LOG.execute("drop role if exists " + role);
            LOG.execute("create role " + role + " login password 'secret'");
        }
        LogMigration.grant(LOG.database, "only_appends", Right.APPEND);
        LogMigration.grant(LOG.database, "only_reads", Right.READ);
    }

    @AfterAll
    static void close() throws SQLException {
        LOG.close();
        LOG.execute("drop owned by only_appends, only_reads");
        LOG.execute("drop role only_appends, only_reads");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update log.event set recorder = 'x'           | append-only
                    update log.event set recorder = 'x' where false | append-only
                    delete from log.event                         | append-only
                    truncate log.event                            | append-only
                    update log.standing set founding = false    | append-only
                    delete from log.standing                    | append-only
                    truncate log.standing                       | append-only
                    """)
    void even_its_owner_and_a_superuser_are_refused_by_a_trigger(String sql, String reason) {
        assertThatThrownBy(() -> LOG.execute(sql)).hasMessageContaining(reason);
        assertThatThrownBy(() -> LOG.execute("set session_replication_role = replica; " + sql))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "only_appends, update log.event set recorder = 'x'",
        "only_appends, delete from log.event",
        "only_appends, truncate log.event",
        "only_appends, delete from log.standing",
        "only_appends, drop table log.event",
        "only_appends, alter table log.event disable trigger append_only",
        "only_reads, update log.event set recorder = 'x'",
        "only_reads, insert into log.event select * from log.event",
        "only_reads, truncate log.standing",
    })
    void no_role_that_uses_it_may(String role, String sql) {
        assertThatThrownBy(
                        () -> {
                            try (var connection = as(role).getConnection();
                                    var statement = connection.createStatement()) {
                                statement.execute(sql);
                            }
                        })
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void the_rights_to_append_and_to_read_suffice() throws SQLException {
        var appends = as("only_appends");
        try (var log =
                new EventLog(
                        appends,
                        appends,
                        new EventJson(),
                        InstantSource.system(),
                        LogLimits.defaults())) {
            log.appendAndWait(founding("b").as("b-1").build());
            var stored = log.appendAndWait(changing("b", 1).retracting("b-1", true).build());
            assertThat(new LogReader(as("only_reads")).head()).isEqualTo(stored.lastPosition());
        }
    }

    @Test
    void migrating_and_granting_again_changes_nothing() {
        LogMigration.migrate(LOG.database);
        assertThat(LogMigration.grant(LOG.database, "only_reads", Right.READ)).isTrue();
        assertThat(LogMigration.grant(LOG.database, "nobody_of_this_name", Right.APPEND)).isFalse();
    }

    private static PGSimpleDataSource as(String role) {
        var original = (PGSimpleDataSource) LOG.database;
        var source = new PGSimpleDataSource();
        source.setServerNames(original.getServerNames());
        source.setPortNumbers(original.getPortNumbers());
        source.setDatabaseName(original.getDatabaseName());
        source.setUser(role);
        source.setPassword("secret");
        return source;
    }
}
