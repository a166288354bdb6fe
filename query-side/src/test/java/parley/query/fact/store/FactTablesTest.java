package parley.query.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.events.time.Extent;
import parley.eventstore.TestPostgres;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetForm;
import parley.query.fact.Facet;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;

class FactTablesTest {
    private static final Thing DONBAS =
            new Thing(new NegotiationId("geneva"), ThingKind.ISSUE, "donbas");
    private static final int UNTIL_STATEMENTS_ARE_PREPARED = 20;

    @Test
    void a_rebuild_beside_takes_the_place_of_the_facts_under_a_readers_hands() throws SQLException {
        var database = TestPostgres.freshDatabase();
        fill(database, "facts", "before");
        fill(database, "facts_beside", "after");
        database.setCurrentSchema("facts");
        try (var reader = database.getConnection();
                var swapper = database.getConnection()) {
            for (int i = 0; i < UNTIL_STATEMENTS_ARE_PREPARED; i++) {
                assertThat(details(reader)).isEqualTo("before");
            }

            swapper.setAutoCommit(false);
            execute(swapper, "alter schema facts rename to facts_replaced");
            execute(swapper, "alter schema facts_beside rename to facts");
            assertThat(details(reader)).isEqualTo("before");
            swapper.commit();

            assertThat(details(reader)).isEqualTo("after");
        }
    }

    private static void fill(DataSource database, String schema, String value) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "create schema " + schema);
            execute(connection, "set search_path to " + schema);
            FactTables.create(connection);
            connection.setAutoCommit(false);
            var details = new AssertedValue("details", value, Extent.THROUGHOUT, FacetForm.COURSE);
            var founded = new Founded(1, DONBAS, new RecordId("first"), List.of(details));
            new FactWriter().write(connection, List.of(founded));
            connection.commit();
        }
    }

    private static String details(Connection reader) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(reader, true));
        return new Facts(jdbc)
                .of(new Facet(DONBAS, "details"), new AsOf(0, 1))
                .orElseThrow()
                .best()
                .value();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
