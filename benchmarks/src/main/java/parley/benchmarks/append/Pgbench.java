package parley.benchmarks.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;
import parley.eventstore.StoredEvent;

/** PostgreSQL's own load generator, inserting the same rows into the same table. */
record Pgbench(Path script, PGSimpleDataSource database) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Finds pgbench; empty if there is none on the PATH. */
    static Optional<Pgbench> find(Path scratch, PGSimpleDataSource database, StoredEvent like)
            throws IOException, InterruptedException {
        try {
            run(new ProcessBuilder("pgbench", "--version"));
        } catch (IOException absent) {
            return Optional.empty();
        }
        var script = Files.writeString(scratch.resolve("insert.sql"), script(like));
        return Optional.of(new Pgbench(script, database));
    }

    double perSecond(int clients, Duration counted) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--define=n=0",
                        "--client=" + clients,
                        "--jobs=" + Math.min(2, clients),
                        "--time=" + counted.toSeconds(),
                        "--file=" + script);
        var environment = builder.environment();
        environment.put("PGHOST", "127.0.0.1");
        environment.put("PGPORT", Integer.toString(database.getPortNumbers()[0]));
        environment.put("PGUSER", String.valueOf(database.getUser()));
        environment.put("PGPASSWORD", String.valueOf(database.getPassword()));
        environment.put("PGDATABASE", String.valueOf(database.getDatabaseName()));
        var output = run(builder);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench reported no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            var output = reader.readAllAsString();
            process.waitFor();
            return output;
        }
    }

    private static String script(StoredEvent like) {
        return """
        \\set n :n + 1
        \\set position :n * 1000 + :client_id
        insert into floor.event values (:position, now(), now(), %d, %d, %d, uuidv7(), %s, \
        uuid_send(uuidv4()), uuid_send(uuidv4()), sha256('row'), '%s', '%s', 'claim-' || :position::text, uuidv7()::text, '%s', '%s', \
        null, null, null, '%s', '%s');
        """
                .formatted(
                        like.version(),
                        like.revision(),
                        like.sequence(),
                        like.transcribed(),
                        like.thing().negotiation().value(),
                        like.thing().kind().word(),
                        like.type(),
                        like.recorder(),
                        quoted(like.metadata()),
                        quoted(like.payload()));
    }

    /**
     * Doubles single quotes, and adds a space after colons, since pgbench would read a colon
     * followed by a name as a variable.
     */
    private static String quoted(String json) {
        return json.replace("'", "''").replaceAll(":(?=[A-Za-z0-9_])", ": ");
    }
}
