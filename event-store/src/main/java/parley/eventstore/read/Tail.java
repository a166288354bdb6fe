package parley.eventstore.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Waits for the log to grow: one connection that listens, for any number who wait. It looks for
 * itself now and then, as an announcement can be missed, and as a standby announces nothing.
 */
public final class Tail implements AutoCloseable {
    public static final String CHANNEL = "parley_log";

    private final DataSource database;
    private final Duration poll;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private long head;
    private boolean closed;

    /**
     * Begins to listen, and goes on through every loss of the database until it is closed.
     *
     * @param database opens a connection of its own, not from a pool: it is kept
     * @param poll how often to look when nothing is announced
     */
    public Tail(DataSource database, Duration poll) {
        this.database = database;
        this.poll = poll;
        this.thread = Thread.ofVirtual().name("parley-tail").unstarted(this::run);
        thread.start();
    }

    /**
     * Waits until the log goes beyond a position, or for so long.
     *
     * @return the newest position known, which is not beyond the given one if the time ran out, the
     *     waiter was interrupted, or the tail was closed
     */
    public long await(long after, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (head <= after && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return head();
    }

    /** The newest position known; 0 before anything is. */
    public long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the listening and lets everyone go who waits. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt(); // a virtual thread's socket closes with that
    }

    private void run() {
        while (!isClosed()) {
            try (var opened = database.getConnection()) {
                var ear = NotificationListener.on(opened, poll);
                while (!isClosed()) {
                    advance(ear.next());
                }
            } catch (SQLException e) {
                LockSupport.parkNanos(poll.toNanos());
            }
        }
    }

    private void advance(long position) {
        lock.lock();
        try {
            if (position > head) {
                head = position;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
