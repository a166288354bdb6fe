package parley.postgres;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts and stops the server with pg_ctl. That puts it into a session of its own: a Ctrl-C in the
 * terminal reaches only Parley, which stops the server when it no longer needs it.
 */
record PgCtl(PostgresTools tools) {
    private static final String LONGEST_RECOVERY = "86400";
    private static final String LONGEST_CHECKPOINT = "60";
    private static final Pattern PASSING =
            Pattern.compile("Address already in use|shared memory block .* still in use");
    private static final String AT_ONCE = "20";

    /**
     * Starts the server, and waits until it has recovered and accepts connections.
     *
     * @return false when another program has taken the port, or a killed server's processes have
     *     not ended yet
     * @throws CannotStart when it fails for any other reason
     * @throws InterruptedException when interrupted; no server is left running then
     */
    boolean start(int port) throws InterruptedException {
        deleteMisleadingFile();
        long logged = lengthOfLog();
        PostgresTools.Started starting = tools.start("pg_ctl", startArguments(port), "");
        PostgresTools.Outcome started = awaited(starting);
        if (started.succeeded()) {
            return true;
        }
        var outcome =
                new PostgresTools.Outcome(started.exit(), log().since(logged) + started.output());
        if (PASSING.matcher(outcome.output()).find()) {
            return false;
        }
        throw StartupErrors.about(tools.folder().path(), "postgres", outcome);
    }

    /** Deletes a file that would keep PostgreSQL from starting, though no server runs. */
    void deleteMisleadingFile() {
        try {
            Optional<PostmasterFile> file = PostmasterFile.of(tools.folder().cluster());
            if (file.isPresent() && file.get().misleads()) {
                file.get().delete();
            }
        } catch (IOException failure) {
            throw StartupErrors.about(tools.folder().path(), failure);
        }
    }

    private PostgresTools.Outcome awaited(PostgresTools.Started starting)
            throws InterruptedException {
        try {
            return starting.await();
        } catch (InterruptedException broken) {
            abandon(starting.process());
            throw broken;
        }
    }

    /**
     * Stops the server until its start has ended, and once more for a server that came up between
     * the previous stop and that end.
     */
    private void abandon(Process starting) throws InterruptedException {
        do {
            stop();
        } while (!starting.waitFor(100, TimeUnit.MILLISECONDS));
        stop();
    }

    /** Stops the server of this cluster, whoever started it; returns true when none is left. */
    boolean stop() {
        return stop("fast", LONGEST_CHECKPOINT) || stop("immediate", AT_ONCE) || !isRunning();
    }

    private boolean stop(String mode, String seconds) {
        PostgresTools.Started stopping =
                tools.start(
                        "pg_ctl",
                        List.of("stop", "-s", "-w", "-m", mode, "-t", seconds, "-D", cluster()),
                        "");
        return stopping.process().onExit().join().exitValue() == 0;
    }

    boolean isRunning() {
        try {
            return PostmasterFile.of(tools.folder().cluster())
                    .filter(PostmasterFile::isRunning)
                    .isPresent();
        } catch (IOException | CannotStart unreadable) {
            return true;
        }
    }

    private List<String> startArguments(int port) {
        return List.of(
                "start",
                "-s",
                "-w",
                "-t",
                LONGEST_RECOVERY,
                "-D",
                cluster(),
                "-l",
                log().file().toString(),
                "-o",
                PostgresSettings.commandLine(port));
    }

    private String cluster() {
        return tools.folder().cluster().toString();
    }

    private ServerLog log() {
        return ServerLog.in(tools.folder().cluster());
    }

    /** Keeps the server's log from growing without end. */
    void boundLog() throws IOException {
        log().bound();
    }

    private long lengthOfLog() {
        DataFolder.rejectFolderAt(log().file());
        try {
            boundLog();
            return log().length();
        } catch (IOException failure) {
            throw StartupErrors.about(tools.folder().path(), failure);
        }
    }
}
