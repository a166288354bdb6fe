package parley.query.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the live facts have come, for those who wait for a position. */
public final class Position {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;

    /** Says how far they are; going back is no news. */
    void reached(long now) {
        lock.lock();
        try {
            if (now > position) {
                position = now;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the facts have reached a position, or for so long; returns whether they have. */
    public boolean await(long wanted, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
