package parley.standalone.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import parley.standalone.Parley;

/**
 * The database of a running program.
 *
 * @param data the program's data folder
 */
record Database(Path data) {
    /** Kills it, and keeps the program from restarting it. */
    void leave() throws IOException {
        var file = cluster().resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        Files.move(cluster(), away());
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    void comeBack(Parley parley) throws IOException {
        Files.move(away(), cluster());
        parley.program().awaitLine("PostgreSQL is running again");
    }

    /** Appends an issue after the last record, as a program does whose clock is that much ahead. */
    void appendAsOf(Duration ahead) throws Exception {
        var port = Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip();
        var password = Files.readString(data.resolve("secrets/parley_command")).strip();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/parley",
                                "parley_command",
                                password);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into log.event (position, appended_at, recorded_at, version, revision, command_seq, event_id,
                      transcribed, payload_salt, metadata_salt, hash, negotiation, kind, thing, command_id, type, recorder,
                      metadata, payload)
                    select position + 1, now() + interval '%1$d seconds', now() + interval '%1$d seconds', 0, 1, 0,
                      gen_random_uuid(), false, payload_salt, metadata_salt, hash, negotiation, 'issue', 'ahead', 'ahead',
                      'issue-raised', recorder, metadata, '{"issue":"ahead","title":"Ahead","category":"core"}'
                      from log.event order by position desc limit 1
                    """
                            .formatted(ahead.toSeconds()));
        }
    }

    private Path cluster() {
        return data.resolve("postgres");
    }

    private Path away() {
        return data.resolve("away");
    }
}
