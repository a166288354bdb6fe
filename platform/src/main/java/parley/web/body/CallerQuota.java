package parley.web.body;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import parley.security.web.Caller;

/**
 * A quantity of something, such as memory, for all callers together, of which no one of them gets
 * more than a share. Whoever asks for more than there is waits for a limited time.
 */
public final class CallerQuota {
    private final long share;
    private final Duration patience;
    private final Map<Caller, Long> taken = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private long left;

    /**
     * Divides a quantity.
     *
     * @param all for all callers together
     * @param share the most for one
     * @param patience how long to wait for what others have
     */
    public CallerQuota(long all, long share, Duration patience) {
        this.share = share;
        this.patience = patience;
        this.left = all;
    }

    /** Takes an amount, to be given back by {@link #give}; false if there is none in time. */
    public boolean take(Caller caller, long amount) {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (left < amount || taken(caller) + amount > share) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = given.awaitNanos(nanos);
            }
            left -= amount;
            taken.merge(caller, amount, Long::sum);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    public void give(Caller caller, long amount) {
        lock.lock();
        try {
            left += amount;
            taken.compute(caller, (_, had) -> had == null || had == amount ? null : had - amount);
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long taken(Caller caller) {
        return taken.getOrDefault(caller, 0L);
    }
}
