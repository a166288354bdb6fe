package parley.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where appends wait for the next batch, in the order in which they came. */
final class WaitingRoom {
    private final int places;
    private final Queue<Entry> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    WaitingRoom(int places) {
        this.places = places;
    }

    /**
     * Lets an append in.
     *
     * @throws LogUnavailable if there is no place left, or it has closed
     */
    void enter(Entry entry) {
        lock.lock();
        try {
            if (closed) {
                throw new LogUnavailable("this node has closed its log", null);
            }
            if (waiting.size() >= places) {
                throw new LogUnavailable("too many records wait to be appended", null);
            }
            waiting.add(entry);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for someone to come in; nobody, once it is closed and empty. */
    List<Entry> nextBatch(int most) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return leave(most);
        } finally {
            lock.unlock();
        }
    }

    /** Sends away all who wait. */
    List<Entry> clear() {
        lock.lock();
        try {
            return leave(Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody else in. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private List<Entry> leave(int most) {
        var leaving = new ArrayList<Entry>(Math.min(most, waiting.size()));
        while (leaving.size() < most && !waiting.isEmpty()) {
            leaving.add(waiting.remove());
        }
        return leaving;
    }
}
