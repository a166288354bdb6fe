package parley.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The content of a cluster's postmaster.pid: the server that runs on it, or the one that ran when
 * the machine went down.
 */
record PostmasterFile(Path cluster, long pid) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        Path file = file(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PostmasterFile(cluster, Long.parseLong(lines.getFirst().strip())));
    }

    /** Returns the port of a running server that is ready; empty otherwise. */
    static OptionalInt readyPort(Path cluster) throws IOException {
        Path file = file(cluster);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(process -> !isZombie(pid));
    }

    /**
     * Returns whether its process is a PostgreSQL on this cluster, and not a later process with the
     * same number.
     */
    boolean isRunning() {
        return process().map(this::isPostgresHere).orElse(false);
    }

    /**
     * Returns whether PostgreSQL would mistake a zombie or another program's process for its own.
     */
    boolean misleads() {
        return ProcessHandle.of(pid).isPresent() && !isRunning();
    }

    void delete() throws IOException {
        Files.delete(file(cluster));
    }

    private boolean isPostgresHere(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElseGet(() -> new String[0]);
        if (arguments.length == 0) {
            return process.info().command().map(PostmasterFile::isPostgres).orElse(false);
        }
        return Arrays.stream(arguments).anyMatch(this::isCluster) || worksHere(process);
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    private boolean isCluster(String argument) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
        } catch (IOException | IllegalArgumentException notAPath) {
            return false;
        }
    }

    /**
     * Returns whether the process works in this cluster. A server's working directory is its
     * cluster, so it is recognised even after the folder has been renamed.
     */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * Returns whether a process is a zombie. As process 1 of a container, Parley inherits the
     * orphaned processes of a server, and Java does not reap them.
     */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
