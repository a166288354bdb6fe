package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import parley.eventstore.TestPostgres;
import parley.query.fact.FactChange;

/** A fresh database with the tables of the facts. */
public record FactsDatabase(Connection connection, JdbcClient jdbc) {
    private static final List<String> TABLES =
            List.of("section", "facet", "assertion", "rectangle");

    public static FactsDatabase fresh() {
        try {
            var connection = TestPostgres.freshDatabase().getConnection();
            FactTables.create(connection);
            connection.setAutoCommit(false);
            var source = new SingleConnectionDataSource(connection, true);
            return new FactsDatabase(connection, JdbcClient.create(source));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void empty() throws SQLException {
        connection.rollback();
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES));
        }
        connection.commit();
    }

    /** Writes a history into empty tables as one page, with all facets in memory. */
    public void write(List<FactChange> history) throws SQLException {
        empty();
        new FactWriter().write(connection, history);
        connection.commit();
    }

    /**
     * Writes a history into empty tables in pages of random size, some of them rolled back at
     * first, with few or many facets in memory.
     */
    public void writeAnyhow(List<FactChange> history, Random random) throws SQLException {
        empty();
        var held = random.nextBoolean() ? 500 : 5;
        var limits =
                new CurrentFacetCache.Limits(
                        random.nextInt(4), random.nextInt(2), random.nextInt(30), held);
        var writer = new FactWriter(limits);
        for (int from = 0; from < history.size(); ) {
            var size = 1 + random.nextInt(random.nextBoolean() ? 4 : 25);
            var until = Math.min(history.size(), from + size);
            writer.write(connection, history.subList(from, until));
            if (random.nextInt(4) == 0) {
                connection.rollback();
                writer.forget();
            } else {
                connection.commit();
                from = until;
            }
        }
    }

    /** Returns all rows of all tables, sorted. */
    public List<String> rows() {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
            var sql = "select t::text from " + table + " t order by 1";
            rows.addAll(jdbc.sql(sql).query(String.class).list());
        }
        return rows;
    }
}
