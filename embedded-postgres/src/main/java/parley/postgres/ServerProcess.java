package parley.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A process that may be a cluster's server. */
record ServerProcess(ProcessHandle process) {

    /** Returns the living process with a number. */
    static Optional<ServerProcess> of(long pid) {
        return living(pid).map(ServerProcess::new);
    }

    /** Returns whether it is the server of a cluster. */
    boolean serves(Path cluster) {
        String[] arguments = arguments();
        if (arguments.length == 0) {
            return process.info().command().map(ServerProcess::isPostgres).orElse(false);
        }
        return Arrays.stream(arguments).anyMatch(each -> isSame(each, cluster)) || worksIn(cluster);
    }

    /**
     * Returns the process of the Parley that started it, if that still runs: one that began later
     * only got its number.
     */
    Optional<ProcessHandle> parley() {
        return Arrays.stream(arguments())
                .filter(each -> each.startsWith(PostgresSettings.PARLEY))
                .map(each -> Long.parseLong(each.substring(PostgresSettings.PARLEY.length())))
                .findFirst()
                .filter(pid -> pid != ProcessHandle.current().pid())
                .flatMap(ServerProcess::living)
                .filter(this::beganAfter);
    }

    private boolean beganAfter(ProcessHandle other) {
        var began = process.info().startInstant();
        var otherBegan = other.info().startInstant();
        return began.isPresent()
                && otherBegan.isPresent()
                && !began.get().isBefore(otherBegan.get());
    }

    private String[] arguments() {
        return process.info().arguments().orElseGet(() -> new String[0]);
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    private static boolean isSame(String argument, Path cluster) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
        } catch (IOException | IllegalArgumentException notAPath) {
            return false;
        }
    }

    /**
     * Returns whether it works in a cluster. A server's working directory is its cluster, so it is
     * recognised even after the folder has been renamed.
     */
    private boolean worksIn(Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Optional<ProcessHandle> living(long pid) {
        return ProcessHandle.of(pid).filter(process -> !isZombie(pid));
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
}
