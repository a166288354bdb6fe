package parley.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the program's own door whether it still answers, and ends the process when it has not for a
 * minute: supervisors start again what has ended, but not what hangs. The minute is six questions
 * in a row, however long the process was itself suspended, so that no machine that sleeps and no
 * pause for garbage collection counts as more than one of them.
 */
public final class Watchdog implements SmartLifecycle {
    /** The exit code of a process that it has ended: an internal software error (sysexits.h). */
    public static final int EXIT_CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration USUAL_TURN = Duration.ofSeconds(10);
    private static final int QUESTIONS = 6;

    /** Any answer will do, and this one needs neither a login nor the database. */
    private static final byte[] QUESTION =
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Supplier<InetSocketAddress> door;
    private final Duration turn;
    private final Runnable end;
    private volatile boolean running;

    /**
     * Watches a door.
     *
     * @param turn the time for each question and its answer
     * @param end ends the process
     */
    Watchdog(Supplier<InetSocketAddress> door, Duration turn, Runnable end) {
        this.door = door;
        this.turn = turn;
        this.end = end;
    }

    /** Watches a door, and ends this process. */
    Watchdog(Supplier<InetSocketAddress> door) {
        this(door, USUAL_TURN, Watchdog::endProcess);
    }

    /** Returns where a program that listens at an address can be reached from itself. */
    static InetSocketAddress door(InetAddress listening, int port) {
        return new InetSocketAddress(
                listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening, port);
    }

    @Override
    public void start() {
        running = true;
        var asked = door.get();
        // A thread of the platform, since what starves the virtual ones must not starve it.
        Thread.ofPlatform().name("parley-watchdog").daemon().start(() -> watch(asked));
    }

    private void watch(InetSocketAddress asked) {
        int unanswered = 0;
        while (running) {
            long begun = System.nanoTime();
            unanswered = isAnswered(asked) ? 0 : unanswered + 1;
            if (running && unanswered == QUESTIONS) {
                end.run();
                return;
            }
            rest(begun);
        }
    }

    private boolean isAnswered(InetSocketAddress asked) {
        int patience = (int) (turn.toMillis() / 2);
        try (var socket = new Socket()) {
            socket.connect(asked, patience);
            socket.setSoTimeout(patience);
            socket.getOutputStream().write(QUESTION);
            return socket.getInputStream().read() >= 0;
        } catch (IOException unanswered) {
            return false;
        }
    }

    /** Waits until the turn that began then is over: a question may be refused at once. */
    private void rest(long begun) {
        try {
            Thread.sleep(turn.minusNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Tries to end in order, which stops the database too; but a process that hangs may not. */
    private static void endProcess() {
        LOG.error(
                "Parley has not answered at its own address for a minute. It ends with exit code {}, for a supervisor to start it again.",
                EXIT_CODE);
        Thread.ofPlatform().daemon().start(() -> System.exit(EXIT_CODE));
        try {
            Thread.sleep(USUAL_TURN.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /** Before the door is closed. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
