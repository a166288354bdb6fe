package parley.command.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A limit on concurrent calls; further ones wait for a limited time. */
public final class ConcurrencyLimit {
    private final Semaphore permits;
    private final Duration patience;

    /**
     * Permits this many calls at once.
     *
     * @param patience how long a further one waits
     */
    public ConcurrencyLimit(int atOnce, Duration patience) {
        this.permits = new Semaphore(atOnce);
        this.patience = patience;
    }

    /** Waits for a permit, to be given back by {@link #release}; false if there is none in time. */
    public boolean acquire() {
        try {
            return permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void release() {
        permits.release();
    }
}
