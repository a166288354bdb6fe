package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Has PostgreSQL look at the tables again when they have grown a lot. A statement prepared while
 * they were small goes on as was best for small tables, for minutes in a load, until somebody does.
 */
final class AnalyzeTrigger {
    private static final int FIRST = 2_000;
    private static final int GROWTH = 4;
    private static final String KNOWN =
            """
            select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class
             where oid in ('assertion'::regclass, 'rectangle'::regclass)\
            """;

    /** A rough look: every question has an index of its own, and only sizes are to be known. */
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
