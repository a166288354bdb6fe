package parley.benchmarks.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The disk space of each table and index. */
record Space(long events, List<Taken> taken) {
    private static final String SIZES =
            """
            select n.nspname, c.relname, pg_table_size(c.oid)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('log', 'facts', 'floor') and c.relkind in ('r', 'i')
             order by 1, 3 desc
            """;

    record Taken(String schema, String relation, long bytes) {}

    static Space of(DataSource database) throws SQLException {
        List<Taken> taken = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(SIZES)) {
                while (rows.next()) {
                    taken.add(new Taken(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            try (var row = statement.executeQuery("select count(*) from log.event")) {
                row.next();
                return new Space(row.getLong(1), taken);
            }
        }
    }

    double perEvent(String schema) {
        return taken.stream()
                        .filter(each -> each.schema.equals(schema))
                        .mapToDouble(Taken::bytes)
                        .sum()
                / events;
    }

    /** Returns a description, one line for each table and index. */
    List<String> described() {
        return taken.stream()
                .map(each ->
                        "%s.%s: %.1f bytes an event"
                                .formatted(
                                        each.schema, each.relation, (double) each.bytes / events))
                .toList();
    }

    static void execute(DataSource database, String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
