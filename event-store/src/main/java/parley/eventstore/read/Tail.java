package parley.eventstore.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Waits for the log to grow: one listening connection serves any number of waiting threads. It also
 * polls, because notifications can be missed and a standby sends none.
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
     * Starts listening, and reconnects after every loss of the database until it is closed.
     *
     * @param database opens a connection that is kept, so not from a pool
     * @param poll how often to query the head when no notification arrives
     */
    public Tail(DataSource database, Duration poll) {
        this.database = database;
        this.poll = poll;
        this.thread = Thread.ofVirtual().name("parley-tail").unstarted(this::run);
        thread.start();
    }

    /**
     * Waits until the log goes beyond a position, or the time is up.
     *
     * @return the newest known position, which is not beyond the given one if the time was up, the
     *     thread was interrupted, or the tail was closed
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

    /** Returns the newest known position; 0 before the first query. */
    public long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Stops listening and wakes all waiting threads. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt(); // closes the virtual thread's socket
    }

    private void run() {
        while (!isClosed()) {
            try (var connection = database.getConnection()) {
                var listener = NotificationListener.on(connection, poll);
                while (!isClosed()) {
                    advance(listener.next());
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
