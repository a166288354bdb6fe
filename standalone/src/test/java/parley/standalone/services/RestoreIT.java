package parley.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import parley.standalone.Programs;

/** A restored copy of the stopped data folder, as in docs/operating.md. */
@Timeout(300)
class RestoreIT {
    private static final String TALKS = "/api/negotiations/geneva-talks?at=2026-02-18";

    @TempDir private Path temporary;

    private record State(long head, String answer, List<String> rows) {}

    @Test
    void a_restored_copy_has_the_same_log_and_the_same_facts_and_goes_on() throws Exception {
        var before = state(temporary.resolve("first"));
        var restored = temporary.resolve("second");
        copy(temporary.resolve("first"), restored);

        assertThat(state(restored)).isEqualTo(before);
        try (var parley = Parley.start(restored, "--no-dossier")) {
            var next =
                    parley.accepted(
                            "OpenNegotiation",
                            "{'commandId': 'after', 'negotiation': 'after', 'title': 'After the restore', 'zone': 'Europe/Zurich'}");
            assertThat(next.header("Parley-Position")).isEqualTo(Long.toString(before.head() + 1));
        }
    }

    private static State state(Path data) throws Exception {
        var dossier = Files.exists(data) ? "--no-dossier" : "--dossier";
        try (var child =
                Programs.asShipped("run", "--data", data.toString(), "--port", "0", dossier)) {
            var url = child.awaitLine("jdbc:").replaceFirst(".*jdbc:", "jdbc:");
            try (var parley = Parley.on(child)) {
                var head = parley.head();
                var answer = parley.get(TALKS, "Parley-Position", Long.toString(head)).body();
                return new State(head, answer, rows(url, data));
            }
        }
    }

    private static List<String> rows(String url, Path data) throws Exception {
        var password = Files.readString(data.resolve("secrets/parley_query")).strip();
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "parley_query", password);
                var statement = connection.createStatement()) {
            for (var table : Tables.ALL) {
                try (var found = statement.executeQuery(Tables.rows(table))) {
                    while (found.next()) {
                        rows.add(table + found.getString(1));
                    }
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (var each : all.toList()) {
                Files.copy(
                        each,
                        to.resolve(from.relativize(each).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
