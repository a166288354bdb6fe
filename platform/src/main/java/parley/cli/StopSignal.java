package parley.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM as an interruption of the thread that made this. The process lives on until
 * that thread is done, so that it can close what it has opened, in order.
 */
public final class StopSignal implements AutoCloseable {
    private static final int LONGEST_END_IN_SECONDS = 100;

    private final Thread runner = Thread.currentThread();
    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch done = new CountDownLatch(1);

    private volatile boolean given;

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Waits for as long as nobody stops the program.
     *
     * @throws InterruptedException when somebody does
     */
    public void await() throws InterruptedException {
        done.await();
    }

    /** Whether the runner was told to stop; what it threw since then is but the echo. */
    public boolean isGiven() {
        return given;
    }

    private void stop() {
        try {
            given = true;
            runner.interrupt();
            var _ = done.await(LONGEST_END_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException never) {
            // Nobody knows this thread.
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
