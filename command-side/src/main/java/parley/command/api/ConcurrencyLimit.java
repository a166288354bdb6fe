package parley.command.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in so many at once; others wait a while. */
public final class ConcurrencyLimit {
    private final Semaphore free;
    private final Duration patience;

    /**
     * With room for so many.
     *
     * @param patience how long one waits for others to go
     */
    public ConcurrencyLimit(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce);
        this.patience = patience;
    }

    /** Waits for one's turn; false if it does not come. Who has had it gives it back. */
    public boolean take() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void giveBack() {
        free.release();
    }
}
