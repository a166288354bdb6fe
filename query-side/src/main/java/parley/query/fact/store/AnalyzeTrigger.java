package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs PostgreSQL's {@code analyze} when the tables have grown a lot. A statement prepared while
 * they were small otherwise keeps its plan for small tables, for minutes during a load.
 */
final class AnalyzeTrigger {
    private static final int FIRST = 2_000;
    private static final int GROWTH = 4;
    private static final String KNOWN =
            """
            select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class
             where oid in ('assertion'::regclass, 'rectangle'::regclass)\
            """;

    /** Analyzes with a small sample: every query has its own index, so only sizes matter. */
    private static final String ANALYZE =
            """
            set local default_statistics_target = 10;
            analyze section, facet, assertion, rectangle\
            """;

    private long known;
    private long since;

    AnalyzeTrigger(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var tuples = statement.executeQuery(KNOWN)) {
            tuples.next();
            known = tuples.getLong(1);
        }
    }

    void grew(Connection connection, long rows) throws SQLException {
        since += rows;
        if (since > FIRST + GROWTH * known) {
            try (var statement = connection.createStatement()) {
                statement.execute(ANALYZE);
            }
            known += since;
            since = 0;
        }
    }
}
