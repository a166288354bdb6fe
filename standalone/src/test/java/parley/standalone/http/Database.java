package parley.standalone.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Path cluster() {
        return data.resolve("postgres");
    }

    private Path away() {
        return data.resolve("away");
    }
}
