package parley.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The running server. If it crashes, it is restarted on the same port. */
final class Postmaster {
    private static final int ATTEMPTS = 5;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final PgCtl pgCtl;
    private final Consumer<String> progress;
    private final int port;
    private final Thread watch;

    private Postmaster(PgCtl pgCtl, Consumer<String> progress) throws InterruptedException {
        this.pgCtl = pgCtl;
        this.progress = progress;
        progress.accept("Starting PostgreSQL");
        port = startAnywhere();
        watch = Thread.ofVirtual().name("postgres-watch").start(this::watch);
    }

    static Postmaster start(PostgresTools tools, Consumer<String> progress)
            throws InterruptedException {
        return new Postmaster(new PgCtl(tools), progress);
    }

    /**
     * Stops what was left behind by a killed Parley.
     *
     * @throws FolderInUse when the server's Parley still runs, although it has lost its lock
     */
    static void clearAway(PostgresTools tools, Consumer<String> progress) {
        try {
            var pgCtl = new PgCtl(tools);
            PostmasterFile left = PostmasterFile.of(tools.folder().cluster()).orElse(null);
            if (left != null && left.isRunning()) {
                rejectUsed(tools.folder(), left);
                progress.accept(
                        "Stopping the PostgreSQL left by an earlier Parley, process " + left.pid());
                mustEnd(pgCtl.stop(), "process " + left.pid());
            }
            mustEnd(OrphanedPrograms.in(tools.folder()).end(), "in " + tools.binaries().home());
            pgCtl.deleteMisleadingFile();
        } catch (IOException failure) {
            throw StartupErrors.about(tools.folder().path(), failure);
        }
    }

    private static void rejectUsed(DataFolder folder, PostmasterFile server) {
        server.parley()
                .ifPresent(parley -> {
                    throw FolderInUse.by(folder.path(), Long.toString(parley.pid()));
                });
    }

    private static void mustEnd(boolean ended, String which) {
        if (!ended) {
            throw new CannotStart(
                    "The PostgreSQL left by an earlier Parley (" + which + ") does not stop.",
                    "End that process, then start Parley again.");
        }
    }

    private int startAnywhere() throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int free = freePort();
            if (pgCtl.start(free)) {
                return free;
            }
            Thread.sleep(LOOK);
        }
        throw new CannotStart(
                "PostgreSQL found no free port on 127.0.0.1.", "Free some ports and try again.");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotStart(
                    "PostgreSQL found no free port on 127.0.0.1: " + none.getMessage(),
                    "Free some ports and try again.",
                    none);
        }
    }

    int port() {
        return port;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                boundLog();
                if (!pgCtl.isRunning()) {
                    progress.accept("PostgreSQL stopped unexpectedly; restarting it");
                    revive();
                }
            }
        } catch (InterruptedException stopping) {
            // whoever interrupts stops the server
        }
    }

    private void boundLog() {
        try {
            pgCtl.boundLog();
        } catch (IOException notNow) {
            // a full disk, for one, is no reason to stop watching; the next look tries again
        }
    }

    private void revive() throws InterruptedException {
        Duration pause = LOOK;
        while (!started()) {
            Thread.sleep(pause);
            pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
        }
        progress.accept("PostgreSQL is running again");
    }

    private boolean started() throws InterruptedException {
        try {
            return pgCtl.start(port);
        } catch (CannotStart refused) {
            progress.accept(refused.getMessage() + " " + refused.mend());
            return false;
        }
    }

    /** Stops the server, and waits until it has written everything to disk and ended. */
    void stop() {
        endWatch();
        if (!pgCtl.stop()) {
            progress.accept("PostgreSQL did not stop; the next start will stop it");
        }
    }

    private void endWatch() {
        boolean interrupted = false;
        watch.interrupt();
        while (watch.isAlive()) {
            try {
                watch.join();
            } catch (InterruptedException impatient) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
