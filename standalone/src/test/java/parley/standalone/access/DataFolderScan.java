package parley.standalone.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Searches all rows of all tables, and all files, of a data folder. */
final class DataFolderScan {
    private static final String TABLES =
            """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema') order by 1\
            """;

    private DataFolderScan() {}

    static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Returns the tables that contain it in any column; bytes are in hex. */
    static List<String> tablesWith(ForbiddenText needle, Connection database) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables(database)) {
            try (var statement =
                    database.prepareStatement(
                            "select 1 from %s one where exists (select from unnest(?) form where strpos(lower(one::text), form) > 0) limit 1"
                                    .formatted(table))) {
                statement.setArray(1, database.createArrayOf("text", needle.forms().toArray()));
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    /** Returns the files that contain it: the server's log, the write-ahead log, and all others. */
    static List<Path> filesWith(ForbiddenText needle, Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (needle.isIn(new String(Files.readAllBytes(file), ISO_8859_1))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
