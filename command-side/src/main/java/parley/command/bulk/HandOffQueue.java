package parley.command.bulk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Between one who reads and one who decides: holds a few items, and either may leave it. */
final class HandOffQueue<T> {
    private final int most;
    private final Queue<T> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean left;

    HandOffQueue(int most) {
        this.most = most;
    }

    /**
     * Lays one more on; waits for room.
     *
     * @return false if nobody takes it any more
     */
    boolean put(T item) {
        lock.lock();
        try {
            while (items.size() >= most && !left) {
                changed.awaitUninterruptibly();
            }
            if (!left) {
                items.add(item);
                changed.signalAll();
            }
            return !left;
        } finally {
            lock.unlock();
        }
    }

    /** The next one, as soon as there is one. */
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

    /** The next one if there is one now. */
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

    /** Nothing more will be taken. */
    void leave() {
        lock.lock();
        try {
            left = true;
            items.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
