package parley.eventstore.append;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import parley.eventstore.LogLimits;
import parley.eventstore.LogUnavailable;

/** Where appends wait for the next batch, in the order in which they came. */
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
     * Lets an append in.
     *
     * @throws parley.eventstore.LogUnavailable if there is no place left for it, or the room has
     *     closed
     */
    void enter(PendingAppend entry) {
        lock.lock();
        try {
            if (closed) {
                throw new LogUnavailable("this node has closed its log", null);
            }
            if (!isPlaceFor(entry)) {
                throw new LogUnavailable("too many records are waiting to be appended", null);
            }
            waiting.add(entry);
            bytes += entry.bytes();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for someone to come in; nobody, once it is closed and empty. */
    List<PendingAppend> nextBatch() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return leave(limits.batch(), limits.batchBytes());
        } finally {
            lock.unlock();
        }
    }

    /** Sends away all who wait. */
    List<PendingAppend> clear() {
        lock.lock();
        try {
            return leave(Integer.MAX_VALUE, Long.MAX_VALUE);
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

    /** One that is larger than all that may wait finds its place when nobody else does. */
    private boolean isPlaceFor(PendingAppend entry) {
        return waiting.isEmpty()
                || (waiting.size() < limits.waiting()
                        && bytes + entry.bytes() <= limits.waitingBytes());
    }

    private List<PendingAppend> leave(int most, long mostBytes) {
        var leaving = new ArrayList<PendingAppend>(Math.min(most, waiting.size()));
        long left = mostBytes;
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            if (leaving.size() == most || (next.bytes() > left && !leaving.isEmpty())) {
                break;
            }
            leaving.add(waiting.remove());
            left -= next.bytes();
            bytes -= next.bytes();
        }
        return leaving;
    }
}
