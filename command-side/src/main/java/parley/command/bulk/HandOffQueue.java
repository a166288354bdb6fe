package parley.command.bulk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A bounded queue between a reader and an executor, which the executor can close. */
final class HandOffQueue<T> {
    private final int most;
    private final Queue<T> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    HandOffQueue(int most) {
        this.most = most;
    }

    /**
     * Adds an item; waits for room.
     *
     * @return false if the queue is closed
     */
    boolean put(T item) {
        lock.lock();
        try {
            while (items.size() >= most && !closed) {
                changed.awaitUninterruptibly();
            }
            if (!closed) {
                items.add(item);
                changed.signalAll();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next item; waits for one. */
    T take() {
        lock.lock();
        try {
            while (items.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            changed.signalAll();
            return items.remove();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next item; null if there is none yet. */
    @Nullable T poll() {
        lock.lock();
        try {
            var item = items.poll();
            changed.signalAll();
            return item;
        } finally {
            lock.unlock();
        }
    }

    /** Drops all items; nothing more will be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            items.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
