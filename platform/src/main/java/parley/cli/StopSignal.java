package parley.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interruption of the thread that created this. The process stays
 * alive until that thread has closed what it opened, in order.
 */
public final class StopSignal implements AutoCloseable {
    private static final int SHUTDOWN_TIMEOUT_SECONDS = 100;

    private final Thread runner = Thread.currentThread();
    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch done = new CountDownLatch(1);

    private volatile boolean given;

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Waits until the program is stopped.
     *
     * @throws InterruptedException when it is stopped
     */
    public void await() throws InterruptedException {
        done.await();
    }

    /** Whether the program was stopped; exceptions of the runner are then only a consequence. */
    public boolean isGiven() {
        return given;
    }

    private void stop() {
        try {
            given = true;
            runner.interrupt();
            var _ = done.await(SHUTDOWN_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException never) {
            // Nothing else has a reference to this thread.
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
