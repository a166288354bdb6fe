package parley.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The content of a cluster's postmaster.pid: the server that runs on it, or the one that ran when
 * the machine went down.
 *
 * @param pid the server's process; {@link #NO_SERVER} where the file names none, because it is
 *     damaged or was left by a single-user server
 */
record PostmasterFile(Path cluster, long pid) {
    static final long NO_SERVER = 0;

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        DataFolder.rejectFolderAt(file(cluster));
        return Files.exists(file(cluster))
                ? Optional.of(new PostmasterFile(cluster, number(lines(cluster), 0)))
                : Optional.empty();
    }

    /** Returns the port of a running server that is ready; empty otherwise. */
    static OptionalInt readyPort(Path cluster) throws IOException {
        List<String> lines = Files.exists(file(cluster)) ? lines(cluster) : List.of();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
                ? OptionalInt.of((int) number(lines, PORT_LINE))
                : OptionalInt.empty();
    }

    /** In Latin-1, because a damaged file may contain anything. */
    private static List<String> lines(Path cluster) throws IOException {
        return Files.readAllLines(file(cluster), ISO_8859_1);
    }

    private static long number(List<String> lines, int line) {
        String text = lines.size() > line ? lines.get(line).strip() : "";
        return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : NO_SERVER;
    }

    /** Returns the server, if its process is a PostgreSQL on this cluster. */
    private Optional<ServerProcess> server() {
        return pid == NO_SERVER
                ? Optional.empty()
                : ServerProcess.of(pid).filter(process -> process.serves(cluster));
    }

    /**
     * Returns whether its process is a PostgreSQL on this cluster, and not a later process with the
     * same number.
     */
    boolean isRunning() {
        return server().isPresent();
    }

    /** Returns the process of the Parley that started the server, if that still runs. */
    Optional<ProcessHandle> parley() {
        return server().flatMap(ServerProcess::parley);
    }

    /**
     * Returns whether PostgreSQL would mistake a zombie or another program's process for its own,
     * or could not read the file.
     */
    boolean misleads() {
        return pid == NO_SERVER || (ProcessHandle.of(pid).isPresent() && !isRunning());
    }

    void delete() throws IOException {
        Files.delete(file(cluster));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
