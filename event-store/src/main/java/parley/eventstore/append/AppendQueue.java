package parley.eventstore.append;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;

/** A bounded FIFO queue of appends that wait for the next batch. */
final class AppendQueue {
    private final LogLimits limits;
    private final Queue<PendingAppend> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long bytes;
    private boolean closed;

    AppendQueue(LogLimits limits) {
        this.limits = limits;
    }

    /**
     * Adds an append to the queue.
     *
     * @throws parley.eventstore.LogUnavailable if the queue is full or closed
     */
    void enter(PendingAppend entry) {
        lock.lock();
        try {
            if (closed) {
                throw new LogUnavailable("this node has closed its log", null);
            }
            if (!hasRoomFor(entry)) {
                throw new LogUnavailable("too many records are waiting to be appended", null);
            }
            waiting.add(entry);
            bytes += entry.bytes();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next batch; returns an empty one once the queue is closed and empty. */
    List<PendingAppend> nextBatch() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return take(limits.batch(), limits.batchBytes());
        } finally {
            lock.unlock();
        }
    }

    /** Removes and returns all waiting appends. */
    List<PendingAppend> clear() {
        lock.lock();
        try {
            return take(Integer.MAX_VALUE, Long.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Refuses all further appends; those that wait are still returned. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the append fits; one above the byte limit fits into an empty queue. */
    private boolean hasRoomFor(PendingAppend entry) {
        return waiting.isEmpty()
                || (waiting.size() < limits.waiting()
                        && bytes + entry.bytes() <= limits.waitingBytes());
    }

    private List<PendingAppend> take(int most, long mostBytes) {
        var taken = new ArrayList<PendingAppend>(Math.min(most, waiting.size()));
        long left = mostBytes;
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            if (taken.size() == most || (next.bytes() > left && !taken.isEmpty())) {
                break;
            }
            taken.add(waiting.remove());
            left -= next.bytes();
            bytes -= next.bytes();
        }
        return taken;
    }
}
