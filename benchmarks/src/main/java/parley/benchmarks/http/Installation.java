package parley.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;
import parley.benchmarks.BenchmarkOptions;
import parley.benchmarks.program.Child;
import parley.benchmarks.program.ProgramUnderTest;

/** The packaged program, running on an empty log, with access to its database. */
public record Installation(Path data, Child program) implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    public static Installation start(BenchmarkOptions setting) throws IOException {
        var data = setting.scratch().resolve("data");
        var program = ProgramUnderTest.start(setting, data, "--no-dossier");
        program.awaitWords("Ready at ");
        return new Installation(data, program);
    }

    public URI address() {
        return program.address("/");
    }

    public HttpWire connect() throws IOException {
        return HttpWire.to(address());
    }

    /** Returns connections as one of the program's roles, such as {@code parley_owner}. */
    public PGSimpleDataSource database(String role) throws IOException {
        var connections = new PGSimpleDataSource();
        connections.setPortNumbers(new int[] {port()});
        connections.setServerNames(new String[] {"127.0.0.1"});
        connections.setDatabaseName("parley");
        connections.setUser(role);
        connections.setPassword(Files.readString(data.resolve("secrets").resolve(role)).strip());
        return connections;
    }

    private int port() throws IOException {
        var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return Integer.parseInt(lines.get(3).strip());
    }

    /** Waits until the facts contain the whole log, and the program is idle. */
    public void awaitFacts() throws IOException, SQLException {
        try (var connection = database("parley_query").getConnection();
                var lag =
                        connection.prepareStatement(
                                """
                                select coalesce(max(position), 0)
                                       - coalesce((select position from facts.progress), 0)
                                  from log.event
                                """)) {
            while (lag(lag.executeQuery()) > 0) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static long lag(ResultSet row) throws SQLException {
        row.next();
        return row.getLong(1);
    }

    @Override
    public void close() {
        program.close();
    }
}
